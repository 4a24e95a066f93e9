using System.Collections.Immutable;
using System.Text.Json;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Tests.Interview;

/// <summary>One interview under test: its state, its clock, and all that it has wanted done. Readings come at once unless held.</summary>
internal sealed class Talk
{
    private static readonly PackLibrary Library = PackLibrary.Of(BuiltInPacks.Amazon);
    private int _messages;

    private Talk(InterviewMode mode, int questions, InterviewSettings? settings)
    {
        Settings = settings ?? new InterviewSettings();
        Take(Interviewer.Begin([.. Questions.Take(questions)], mode, null, Context));
    }

    public static ImmutableArray<PlannedQuestion> Questions { get; } =
    [
        .. BuiltInPacks.Amazon.Principles.Take(7).Select(p => new PlannedQuestion(
            "amazon", p.Questions[0].Id, p.Questions[0].Text, p.Questions[0].Kind, p.Id, p.Name)),
    ];

    public InterviewState State { get; private set; } = null!;

    public InterviewSettings Settings { get; }

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public InterviewContext Context => new(Library, Settings, Now, Trade.Other);

    /// <summary>True keeps readings in <see cref="Pending"/> until they are delivered.</summary>
    public bool HoldsReadings { get; set; }

    public List<InterviewInput> Pending { get; } = [];

    public List<InterviewEffect> Effects { get; } = [];

    /// <summary>The effects of the last input, and of readings that came at once.</summary>
    public List<InterviewEffect> Last { get; } = [];

    public IEnumerable<Saying> LastSaid => Last.OfType<InterviewEffect.Say>().Select(s => s.What);

    public string Json => JsonSerializer.Serialize(State);

    public static Talk Practice(int questions = 1, InterviewSettings? settings = null) => new(InterviewMode.Practice, questions, settings);

    /// <summary>A live interview that was started.</summary>
    public static Talk Live(int questions = 1) => LiveUnstarted(questions).Give(new Start());

    public static Talk LiveUnstarted(int questions = 1, InterviewSettings? settings = null) => new(InterviewMode.Live, questions, settings);

    public Talk Holding()
    {
        HoldsReadings = true;
        return this;
    }

    /// <summary>A message; the first is "m1", stamped 1, unless said otherwise.</summary>
    public Talk Says(string text, long? stamp = null, bool probeUnsent = false) =>
        Give(new Said($"m{++_messages}", stamp ?? _messages, text, probeUnsent));

    public Talk Answers(string text) => Says(text).Give(new Done());

    public Talk Give(params InterviewInput[] inputs)
    {
        Last.Clear();
        foreach (var input in inputs)
            Take(Interviewer.Next(State, input, Context));
        return this;
    }

    /// <summary>Time goes by, and the clock rings.</summary>
    public Talk After(TimeSpan time)
    {
        Now += time;
        return Give(new TimeUp());
    }

    public Talk Wait(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>Hands over what a held reader has found, the oldest first.</summary>
    public Talk Deliver()
    {
        InterviewInput[] found = [.. Pending];
        Pending.Clear();
        return Give(found);
    }

    public Talk Reload()
    {
        State = JsonSerializer.Deserialize<InterviewState>(Json)!;
        return this;
    }

    private void Take(InterviewStep step)
    {
        State = step.State;
        Effects.AddRange(step.Effects);
        Last.AddRange(step.Effects);
        foreach (var reading in step.Effects.Select(ReadingFor).OfType<InterviewInput>())
        {
            if (HoldsReadings)
                Pending.Add(reading);
            else
                Take(Interviewer.Next(State, reading, Context));
        }
    }

    private static InterviewInput? ReadingFor(InterviewEffect effect) => effect switch
    {
        InterviewEffect.Read read => new ReadingDone(read.AnswerVersion, RulesReader.Read(read.Answer, read.Context)),
        InterviewEffect.Glance glance => new Glanced(glance.AnswerVersion, RulesReader.Read(glance.Answer, glance.Context)),
        _ => null,
    };
}
