using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.Privacy;
using StarBot.Practice.Progress;
using StarBot.Practice.Reviewing;
using StarBot.Practice.SignIn;
using StarBot.Practice.Stories;

namespace StarBot.Practice.Routing;

/// <summary>Decides which program a message is for, and what comes of it. Pure: everything it looks at is handed in.</summary>
/// <param name="Seed">Makes picks differ between conversations and turns, and the same when a turn is run again.</param>
public sealed record ConversationRouter(InterviewContext Context, Address From, Facts Facts, uint Seed)
{
    /// <summary>The page's own name among the platforms.</summary>
    public const string PagePlatform = "web";

    /// <summary>The command in a message, or null when it is to be listened to.</summary>
    public static Command? CommandIn(IncomingContent content, InterviewState? state) => content switch
    {
        IncomingContent.Pressed(var word) => CommandWords.OfButton(word),
        IncomingContent.Message(_, var text) => CommandWords.Parse(text, PhaseOf(state)),
        IncomingContent.FormSubmitted(PracticeForm.Id, var values) => PracticeForm.CommandOf(values),
        IncomingContent.FormSubmitted(DailyForm.Id, var values) => new Command.Daily(new DailyRequest.Filled(values)),
        _ => null,
    };

    public Decision Route(InterviewState? state, Incoming incoming, bool isNew, bool probeUnsent) =>
        From.IsChannel ? new ChannelRoute(Context, From, Facts.Channel, Facts.OfChannel!, Seed).Route(incoming.Content)
        : Daily.Counted(CommandIn(incoming.Content, state) is { } command
            ? Obey(state, command)
            : Listen(state, incoming, isNew, probeUnsent));

    private ChannelAnswers Channel => new(From, Facts, Context.Now);

    private DailyRoute Daily => new(Context, From, Facts, Seed);

    private static Phase? PhaseOf(InterviewState? state) => state is null or { IsOver: true } ? null : state.Phase;

    private Decision Listen(InterviewState? state, Incoming incoming, bool isNew, bool probeUnsent)
    {
        // A question of the day that came after a critique is what is answered next.
        var isUnderWay = PhaseOf(state) is not null && !(state!.Phase == Phase.Critiqued && incoming.Content is IncomingContent.Message && Daily.OpenQuestion is not null);
        return incoming.Content switch
        {
            IncomingContent.Message(var id, var text) when isUnderWay => Tell(state!, new InterviewInput.Said(id, incoming.Stamp, text, probeUnsent)),
            IncomingContent.Message(_, var text) when BareQuestion.Is(text) => Decision.Say(state, AskedQuestion.Explain(text, Context.Library)),
            IncomingContent.Message(var id, var text) when Daily.OpenQuestion is { } open =>
                AnswerTo(state, open, new InterviewInput.Said(id, incoming.Stamp, text, probeUnsent)),
            IncomingContent.Message => Decision.Say(state, isNew ? HelpWords.Welcome : HelpWords.NotUnderstood),
            IncomingContent.Pressed => Decision.Say(state, HelpWords.NotUnderstood),
            IncomingContent.MessageEdited(var id, var text) when isUnderWay => Tell(state!, new InterviewInput.Edited(id, text)),
            IncomingContent.MessageDeleted(var id) when isUnderWay => Tell(state!, new InterviewInput.Deleted(id)),
            IncomingContent.Typing when isUnderWay => Tell(state!, new InterviewInput.Typing()),
            IncomingContent.Arrived when isNew => Decision.Say(state, HelpWords.Welcome),
            IncomingContent.Mentioned(var isAnswered) => Decision.Say(state, isAnswered ? HelpWords.AnsweredInPrivate : HelpWords.InPrivate),
            IncomingContent.NotText(var mayBecomeText) => Decision.Say(state, mayBecomeText ? HelpWords.NotWrittenDownYet : HelpWords.NotText),
            IncomingContent.Shared(var post) => Decision.Say(state, post),
            IncomingContent.NotDelivered(var words) => Decision.Say(state, new Post(words, [new PostBlock.Paragraph(words)], [])),
            IncomingContent.ToReview(var text) => Decision.Say(state, MessageReview.Of(text, Context)),
            IncomingContent.AnsweredInChannel(_, var id, var text) when Channel.InThread is { } asked =>
                After(ShareWords.TakenFromThread, InThread(state, asked, new InterviewInput.Said(id, incoming.Stamp, text, probeUnsent))),
            IncomingContent.AnsweredInChannel => Channel.NotInThread is { } post ? Decision.Say(state, post) : Decision.Nothing(state),
            IncomingContent.DailyDue => Daily.Due(state),
            IncomingContent.Due when isUnderWay && Facts.IsUnreachable => Unheard(state!),
            IncomingContent.Due when isUnderWay => Tell(state!, new InterviewInput.TimeUp()),
            _ => Decision.Nothing(state),
        };
    }

    private Decision Obey(InterviewState? state, Command command) => command switch
    {
        Command.Help => Decision.Say(state, HelpWords.Help),
        Command.Stories => Decision.Say(state, StoryWords.List([.. Facts.Stories.Select(StoryView.Of)])),
        Command.Progress => Decision.Say(state, ProgressWords.Report(Rated(), [.. Context.Library.Principles.Select(p => p.Name)])),
        Command.Export => Decision.Say(state, PrivacyWords.Export(Facts.Answers, Facts.Stories, Facts.Heard)),
        Command.Share => Decision.Say(state, HelpWords.HowToShare),
        Command.ForgetMe(false) => Decision.Say(state, PrivacyWords.AskBeforeForgetting),
        Command.ForgetMe(true) => Decision.Say(null, PrivacyWords.Forgotten) with { ForgetPerson = true },
        Command.Web when From.Platform == PagePlatform => Decision.Say(state, SignInWords.AlreadyThere),
        Command.Web => Decision.Say(state, SignInWords.Offer(Facts.PageLink)) with { Ticket = Facts.PageLink?.Ticket },
        Command.Daily(DailyRequest.Answer) when Daily.OpenQuestion is { } open => Begin(state, [open], focus: null, InterviewMode.Practice),
        Command.Daily(var request) => Daily.Ask(state, request),
        Command.OfChannel({ Step: ChannelStep.Answer } press) => Channel.Question(press) is { } asked
            ? After(ShareWords.Beginning, Begin(state, [asked], focus: null, InterviewMode.Practice))
            : Decision.Say(state, ShareWords.Over),
        Command.OfChannel(var press) => Channel.Share(state, press),
        Command.Practice(var focus) => Practice(state, focus),
        Command.Mock(var questions, var isLive) => Begin(state, null, questions, isLive ? InterviewMode.Live : InterviewMode.Practice),
        _ when PhaseOf(state) is null => Decision.Say(state, HelpWords.NotUnderstood),
        _ => Tell(state!, InputOf(state!, command)),
    };

    private InterviewInput InputOf(InterviewState state, Command command) => command switch
    {
        Command.Start => new InterviewInput.Start(),
        Command.Done => new InterviewInput.Done(),
        Command.Hint => new InterviewInput.AskHint(),
        Command.Skip when state is { Phase: Phase.Listening, Answer.IsEmpty: true } => new InterviewInput.Another(InPlaceOf(state)),
        Command.Skip => new InterviewInput.Skip(),
        Command.Another => new InterviewInput.Another(InPlaceOf(state)),
        Command.Again => new InterviewInput.Again(),
        Command.Next => new InterviewInput.NextQuestion(Pick(state)),
        Command.NoNumbers => new InterviewInput.NoNumbers(),
        Command.Rate(var rating) => new InterviewInput.Rate(rating),
        Command.SaveStory => new InterviewInput.SaveStory(),
        Command.Pause => new InterviewInput.Pause(),
        Command.Resume => new InterviewInput.Resume(),
        _ => new InterviewInput.Stop(),
    };

    private Decision Practice(InterviewState? state, string? focus)
    {
        if (Focus(focus) is { Count: > 0 })
            return Begin(state, focus, 1, InterviewMode.Practice);
        if (focus is not null && BareQuestion.Is(focus))
            return Begin(state, [AskedQuestion.Planned(focus, Context.Library)], null, InterviewMode.Practice);
        var candidates = Context.Library.MatchPrinciples(focus ?? "");
        return Decision.Say(state, HelpWords.UnknownFocus(
            focus ?? "", (candidates.Count > 0 ? candidates : Context.Library.Principles).Select(p => p.Name)));
    }

    private Decision Begin(InterviewState? state, string? focus, int questions, InterviewMode mode) =>
        Begin(state, QuestionPicker.Plan(Context.Library, Focus(focus), questions, Facts.RecentQuestions, Seed), focus, mode);

    /// <summary>A new interview ends the one under way, which keeps its answer.</summary>
    private Decision Begin(InterviewState? state, ImmutableArray<PlannedQuestion> plan, string? focus, InterviewMode mode)
    {
        var kept = PhaseOf(state) is null or Phase.Critiqued ? Decision.Nothing(state) : Tell(state!, new InterviewInput.Stop());
        var begun = Decide(InterviewTurn.Begin(plan, mode, focus, Context));
        return begun with { Posts = [.. kept.Answers.IsEmpty ? [] : kept.Posts, .. begun.Posts], Answers = kept.Answers };
    }

    /// <summary>The question was asked before; it need not be said again.</summary>
    private Decision AnswerTo(InterviewState? state, PlannedQuestion question, InterviewInput.Said said)
    {
        var begun = Begin(state, [question], focus: null, InterviewMode.Practice);
        var told = Tell(begun.State!, said);
        return told with { Answers = [.. begun.Answers, .. told.Answers] };
    }

    /// <summary>More from the thread joins the answer that is under way.</summary>
    private Decision InThread(InterviewState? state, PlannedQuestion asked, InterviewInput.Said said) =>
        state is { IsOver: false, Phase: not Phase.Critiqued } && state.Question.Origin == asked.Origin ? Tell(state, said) : AnswerTo(state, asked, said);

    private IReadOnlyList<Principle> Focus(string? typed) =>
        typed is null ? Context.Library.Packs[0].Principles
        : Context.Library.FindFocusSet(typed) is { } set ? Context.Library.PrinciplesOf(set)
        : Context.Library.FindPrinciple(typed) is { } principle ? [principle]
        : [];

    private PlannedQuestion Pick(InterviewState state) =>
        QuestionPicker.Pick(Context.Library, OrAll(Focus(state.Focus)), [state.Question.QuestionId, .. Facts.RecentQuestions], Seed);

    /// <summary>Another question of the same principle, so that a mock interview keeps its spread.</summary>
    private PlannedQuestion InPlaceOf(InterviewState state) =>
        Context.PrincipleOf(state.Question) is { } principle
            ? QuestionPicker.Pick(Context.Library, [principle], [state.Question.QuestionId, .. Facts.RecentQuestions], Seed)
            : Pick(state);

    private IReadOnlyList<Principle> OrAll(IReadOnlyList<Principle> found) => found.Count > 0 ? found : Context.Library.Packs[0].Principles;

    private Decision Tell(InterviewState state, InterviewInput input) => Decide(InterviewTurn.Next(state, input, Context));

    /// <summary>Nothing that is said now arrives: the interview waits, with its answer, until something comes in again.</summary>
    private Decision Unheard(InterviewState state) =>
        Tell(state, state.Phase is Phase.Paused or Phase.Critiqued ? new InterviewInput.TimeUp() : new InterviewInput.Pause()) with { Posts = [] };

    private static Decision After(Post first, Decision decision) => decision with { Posts = decision.Posts.Insert(0, new DecidedPost(first, IsProbe: false)) };

    private Decision Decide(InterviewStep step)
    {
        var said = step.Effects.OfType<InterviewEffect.Say>().Select(e => new DecidedPost(InterviewWords.Post(e.What, Context.Settings.Patience), e.What is Saying.Probe));
        var kept = step.Effects.OfType<InterviewEffect.KeepAnswer>().Select(e => (e.Question, e.Outcome, Row: Kept.Answer(From, e, Context.Now))).ToList();
        var offers = kept.Where(k => k.Outcome is not null).Select(k => ChannelAnswers.Offer(k.Question, k.Row.Id)).OfType<Post>();
        return new Decision(
            step.State,
            [.. said, .. offers.Select(o => new DecidedPost(o, IsProbe: false))],
            [.. kept.Select(k => k.Row)],
            [.. step.Effects.OfType<InterviewEffect.KeepStory>().Select(e => Kept.Story(From, e, Context.Now))],
            step.Effects.Any(e => e is InterviewEffect.WithdrawProbe));
    }

    private ImmutableArray<RatedAnswer> Rated() =>
        [.. Facts.Answers.Where(a => a.Structure is not null).Select(a => new RatedAnswer(
            a.Principle,
            [a.Structure!.Value, a.Ownership!.Value, a.Evidence!.Value, a.Action!.Value, a.Result!.Value, a.Fit!.Value],
            a.SelfRating,
            a.GivenAt))];
}
