using System.Text.Json;

namespace StarBot.Tests.Slack.Recorder;

/// <summary>Elements that a person presses or fills in.</summary>
internal static class ElementRules
{
    /// <param name="ids">Where ids have to differ; null in an input, whose block has its own.</param>
    public static void Element(JsonElement element, Faults faults, List<string>? ids)
    {
        faults.Text(element, "action_id", 1, 255);
        if (element.TryGetProperty("action_id", out var id))
            ids?.Add($"action {id.GetString()}");
        switch (element.GetProperty("type").GetString())
        {
            case "button":
                if (faults.Members(element, "type action_id text", "value style url"))
                    BlockRules.PlainText(element.GetProperty("text"), 75, faults);
                faults.Text(element, "value", 1, 2000);
                if (element.TryGetProperty("style", out var style) && style.GetString() is not ("primary" or "danger"))
                    faults.Add($"a button of style {style}");
                break;
            case "static_select":
                faults.Members(element, "type action_id options", "placeholder initial_option");
                Options(element, faults);
                break;
            case "conversations_select":
                if (faults.Members(element, "type action_id", "placeholder filter default_to_current_conversation response_url_enabled")
                    && element.TryGetProperty("filter", out var filter))
                {
                    faults.Members(filter, "include", "exclude_bot_users exclude_external_shared_channels");
                }

                break;
            case "checkboxes":
                faults.Members(element, "type action_id options", "initial_options focus_on_load");
                faults.Items(element, "options", 1, 10);
                var initial = faults.Items(element, "initial_options", 1, 10);
                Options(element, faults);
                if (initial.Any(i => !element.GetProperty("options").EnumerateArray().Any(o => JsonElement.DeepEquals(o, i))))
                    faults.Add("an initial option is none of its options");
                break;
            case "timepicker":
                faults.Members(element, "type action_id", "placeholder initial_time timezone focus_on_load");
                if (element.TryGetProperty("initial_time", out var time) && !TimeOnly.TryParseExact(time.GetString(), "HH:mm", out _))
                    faults.Add($"a time of {time}");
                break;
            case "plain_text_input":
                faults.Members(element, "type action_id", "placeholder initial_value multiline min_length max_length");
                faults.Text(element, "initial_value", 0, 3000);
                break;
            default:
                faults.Add($"StarBot does not send {element.GetProperty("type")}; write its rules here first");
                break;
        }
    }

    private static void Options(JsonElement element, Faults faults)
    {
        var options = faults.Items(element, "options", 1, 100);
        foreach (var option in options)
        {
            if (faults.Members(option, "text value", "description"))
                BlockRules.PlainText(option.GetProperty("text"), 75, faults);
            faults.Text(option, "value", 1, 150);
        }

        if (element.TryGetProperty("initial_option", out var initial) && !options.Any(o => JsonElement.DeepEquals(o, initial)))
            faults.Add("its initial option is none of its options");
    }
}
