using Microsoft.EntityFrameworkCore;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Terminal;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Terminal;

/// <summary>A form at the terminal: one field after the other, and again what is wrong.</summary>
public class FormsAreAsked
{
    private static readonly Form Form = new(
        "daily",
        "Daily",
        [
            new FormField("hour", "At what hour?", "8", []),
            new FormField("days", "On which days?", "mon,tue", [new("mon", "Monday"), new("tue", "Tuesday"), new("wed", "Wednesday")]) { TakesSeveral = true },
            new FormField("focus", "Which set?", "all", [new FormChoice("all", "All"), new FormChoice("own", "Ownership only")]),
            new FormField("zone", "Where?", "Berlin", []),
        ],
        "Save");

    [Fact]
    public async Task Each_field_is_asked_and_an_empty_line_keeps_what_it_holds()
    {
        var desk = Asking();
        await desk.HoldAsync("settings\n\n1 3\n7\n2\nnone\nhint\n");

        Sent(desk)[0].ShouldBe(new Dictionary<string, string> { ["hour"] = "8", ["days"] = "mon,wed", ["focus"] = "own", ["zone"] = "" }, ignoreOrder: true);
        desk.Shown.ShouldContain("Now: Monday, Tuesday. An empty line keeps it.");
        desk.Shown.ShouldContain("2. Ownership only");
        desk.Shown.ShouldContain("Type a number from 1 to 2.");
        desk.Turns.Said.ShouldBe(["practice ownership", "hint"], "The word opened a form, and after it lines are words again.");
    }

    [Fact]
    public async Task What_is_wrong_is_asked_again_and_the_rest_stays_as_it_was_typed()
    {
        var desk = Asking();
        desk.Turns.Faults.Enqueue([new FieldFault("hour", "Give an hour such as 8.")]);
        await desk.HoldAsync("settings\nnoon-ish\n\n\nRome\n12\n");

        Sent(desk).Count.ShouldBe(2);
        Sent(desk)[1].ShouldBe(new Dictionary<string, string> { ["hour"] = "12", ["days"] = "mon,tue", ["focus"] = "all", ["zone"] = "Rome" }, ignoreOrder: true);
        desk.Shown.ShouldContain("Give an hour such as 8.");
        desk.Shown.ShouldContain("Now: noon-ish.");
    }

    [Fact]
    public async Task A_form_can_be_left_and_nothing_is_sent()
    {
        var desk = Asking();
        await desk.HoldAsync("settings\n9\ncancel\nhint\n");

        Sent(desk).ShouldBeEmpty();
        desk.Shown.ShouldContain("Nothing was changed.");
        desk.Turns.Said.ShouldBe(["practice ownership", "hint"]);
    }

    [Fact]
    public async Task The_daily_question_is_set_up_word_by_word()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host(new TerminalPlatform());
        var forms = new OfferedForms(host.Databases, PackLibrary.Of(BuiltInPacks.Amazon), room.Time);
        var ann = TerminalSession.AddressOf("ann");
        var session = new TerminalSession("help", IsInteractive: false, ann) { FormOf = (word, token) => forms.BehindAsync(ann, word, token) };
        var desk = new Desk();
        string[] typed = ["daily settings", "7:30", "1 3", "Middle Earth", "", "5", "", "", "", "berlin", "daily settings", "", "", "", "", "cancel"];
        await TerminalInterview.RunAsync(
            desk.Console, new StringReader(string.Join('\n', typed) + "\n"), host.Turns, session, room.Time, TestContext.Current.CancellationToken);

        desk.Shown.ShouldContain("I do not know that time zone.");
        desk.Shown.ReplaceLineEndings(" ").ShouldContain("Monday, Wednesday at 07:30, Europe/Berlin time.");
        desk.Shown.ShouldContain("Now: Monday, Wednesday.");
        desk.Shown.ShouldContain("Now: After 4 hours.");
        (await host.LookAsync(db => db.Daily.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(1);
    }

    private static Desk Asking()
    {
        var desk = new Desk { FormOf = (word, _) => Task.FromResult(word == "settings" ? Form : null) };
        desk.Turns.Answers(new Post("", [], [new Button("Settings", "settings")]));
        return desk;
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Sent(Desk desk) =>
        [.. desk.Turns.Taken.Select(t => t.Content).OfType<IncomingContent.FormSubmitted>().Select(f => f.Values)];
}
