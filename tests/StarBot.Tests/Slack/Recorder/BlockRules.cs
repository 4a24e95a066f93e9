using System.Text.Json;

namespace StarBot.Tests.Slack.Recorder;

/// <summary>Slack's Block Kit reference, as far as StarBot sends blocks: shapes, members and limits. Written apart from the product's own limits.</summary>
internal static class BlockRules
{
    private static readonly string[] InMessage = ["header", "rich_text", "context", "actions", "divider", "section", "image"];
    private static readonly string[] InModal = [.. InMessage, "input"];

    public static void Blocks(JsonElement holder, string surface, Faults faults)
    {
        var most = surface == "message" ? 50 : 100;
        var blocks = faults.Items(holder, "blocks", surface == "modal" ? 1 : 0, most);
        var ids = new List<string>();
        foreach (var (block, index) in blocks.Select((b, i) => (b, i)))
            Block(block, surface, faults.Below($"blocks[{index}]"), ids);
        foreach (var twice in ids.GroupBy(i => i).Where(g => g.Count() > 1))
            faults.Add($"the id {twice.Key} is there {twice.Count()} times");
        var text = blocks.Sum(TextIn);
        if (surface == "message" && text > 13_000)
            faults.Add($"the blocks have {text} characters in all; at about 13,200 Slack says msg_blocks_too_long");
    }

    public static void View(JsonElement view, Faults faults)
    {
        var type = view.TryGetProperty("type", out var t) ? t.GetString() : null;
        if (type == "home")
        {
            faults.Members(view, "type blocks", "private_metadata callback_id external_id");
            Blocks(view, "home", faults);
            return;
        }

        if (type != "modal")
            faults.Add($"a view of type {type}");
        faults.Members(view, "type title blocks", "close submit private_metadata callback_id clear_on_close notify_on_close external_id submit_disabled");
        foreach (var name in (string[])["title", "close", "submit"])
        {
            if (view.TryGetProperty(name, out var text))
                PlainText(text, 24, faults.Below(name));
        }

        faults.Text(view, "private_metadata", 0, 3000);
        faults.Text(view, "callback_id", 0, 255);
        Blocks(view, "modal", faults);
        var hasInput = view.GetProperty("blocks").EnumerateArray().Any(b => b.GetProperty("type").GetString() == "input");
        if (hasInput && !view.TryGetProperty("submit", out _))
            faults.Add("has input and no submit");
        if (view.GetRawText().Length > 250_000)
            faults.Add("is larger than 250 kB");
    }

    private static void Block(JsonElement block, string surface, Faults faults, List<string> ids)
    {
        var type = block.GetProperty("type").GetString()!;
        if (!(surface == "modal" || surface == "home" ? InModal : InMessage).Contains(type))
            faults.Add($"{type} is no block of a {surface}");
        faults.Text(block, "block_id", 1, 255);
        if (block.TryGetProperty("block_id", out var id))
            ids.Add($"block {id.GetString()}");
        switch (type)
        {
            case "header":
                if (faults.Members(block, "type text", "block_id"))
                    PlainText(block.GetProperty("text"), 150, faults);
                break;
            case "divider":
                faults.Members(block, "type", "block_id");
                break;
            case "context":
                faults.Members(block, "type elements", "block_id");
                foreach (var element in faults.Items(block, "elements", 1, 10))
                    PlainText(element, 2000, faults);
                break;
            case "rich_text":
                faults.Members(block, "type elements", "block_id");
                foreach (var element in faults.Items(block, "elements", 1, 100))
                    RichTextRules.Element(element, faults);
                if (TextIn(block) > 3000)
                    faults.Add($"has {TextIn(block)} characters");
                break;
            case "actions":
                faults.Members(block, "type elements", "block_id");
                foreach (var element in faults.Items(block, "elements", 1, 25))
                    ElementRules.Element(element, faults, ids);
                break;
            case "input":
                Input(block, faults, ids);
                break;
            default:
                faults.Add($"StarBot does not send {type}; write its rules here first");
                break;
        }
    }

    private static void Input(JsonElement block, Faults faults, List<string> ids)
    {
        if (!faults.Members(block, "type label element", "block_id hint optional dispatch_action"))
            return;
        PlainText(block.GetProperty("label"), 2000, faults.Below("label"));
        if (block.TryGetProperty("hint", out var hint))
            PlainText(hint, 2000, faults.Below("hint"));
        ElementRules.Element(block.GetProperty("element"), faults.Below("element"), ids: null);
    }

    public static void PlainText(JsonElement text, int most, Faults faults)
    {
        if (!faults.Members(text, "type text", "emoji"))
            return;
        if (text.GetProperty("type").GetString() != "plain_text")
            faults.Add("text that Slack would look through for names and links");
        faults.Text(text, "text", 1, most);
    }

    /// <summary>All characters that people see of it.</summary>
    private static int TextIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(p => p.Name is "text" && p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()!.Length : TextIn(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(TextIn),
        _ => 0,
    };
}
