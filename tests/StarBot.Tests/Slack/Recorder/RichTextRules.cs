using System.Text.Json;

namespace StarBot.Tests.Slack.Recorder;

/// <summary>Rich text: nothing but text in it, so nobody is named and nothing is followed.</summary>
internal static class RichTextRules
{
    public static void Element(JsonElement element, Faults faults)
    {
        var type = element.GetProperty("type").GetString();
        switch (type)
        {
            case "rich_text_section" or "rich_text_quote":
                faults.Members(element, "type elements", type == "rich_text_quote" ? "border" : "");
                foreach (var run in faults.Items(element, "elements", 1, 500))
                    Run(run, faults);
                break;
            case "rich_text_list":
                faults.Members(element, "type style elements", "indent offset border");
                if (element.GetProperty("style").GetString() is not ("bullet" or "ordered"))
                    faults.Add("a list that is neither bullets nor numbers");
                foreach (var item in faults.Items(element, "elements", 1, 500))
                    Element(item, faults);
                break;
            default:
                faults.Add($"{type} is no rich text");
                break;
        }
    }

    private static void Run(JsonElement run, Faults faults)
    {
        switch (run.GetProperty("type").GetString())
        {
            case "text":
                faults.Members(run, "type text", "style");
                faults.Text(run, "text", 1, 3000);
                if (run.TryGetProperty("style", out var style))
                    faults.Members(style, "", "bold italic strike code");
                break;
            case "link":
                faults.Members(run, "type url", "text style unsafe");
                break;
            default:
                faults.Add($"{run.GetProperty("type")} could ping or run something");
                break;
        }
    }
}
