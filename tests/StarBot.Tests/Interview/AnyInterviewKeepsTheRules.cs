using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Interview;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Tests.Interview;

public class AnyInterviewKeepsTheRules
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void Follow_ups_are_few_and_each_gap_is_asked_about_once() => Prop.ForAll(Journey.Any, journey =>
    {
        var sent = new List<Saying.Probe>();
        journey.Walk((_, _, talk) =>
        {
            foreach (var effect in talk.Last)
                Count(effect, sent);
            sent.Count.ShouldBeLessThanOrEqualTo(talk.Settings.MaxProbes);
            sent.Select(p => p.Gap).ShouldBeUnique();
            sent.Select(p => p.Text).ShouldBeUnique();
        });
    }).Check(Many);

    [Fact]
    public void A_follow_up_is_only_for_what_the_answer_lacks() => Prop.ForAll(Journey.Any, journey =>
    {
        journey.Walk((_, _, talk) =>
        {
            if (talk.LastSaid.OfType<Saying.Probe>().SingleOrDefault() is { } probe)
                ProbePicker.Gaps(Told.Read(talk.State.AnswerText)).ShouldContain(probe.Gap);
        });
    }).Check(Many);

    [Fact]
    public void A_word_said_is_never_lost() => Prop.ForAll(Journey.Any, journey =>
    {
        var words = new WordsSaid();
        journey.Walk(words.See);
    }).Check(Many);

    [Fact]
    public void Stop_ends_it_from_anywhere() =>
        Prop.ForAll(Journey.Any, journey => journey.Walk().Give(new Stop()).State.IsOver.ShouldBeTrue()).Check(Many);

    [Fact]
    public void Left_alone_it_comes_to_an_end_by_itself() => Prop.ForAll(Journey.Any, journey =>
    {
        var talk = journey.Walk();
        talk.HoldsReadings = false;
        for (var rings = 0; !talk.State.IsOver; rings++)
        {
            rings.ShouldBeLessThan(30);
            var due = Timing.DueAt(talk.State, talk.Settings).ShouldNotBeNull();
            talk.After(due > talk.Now ? due - talk.Now : TimeSpan.Zero);
        }
    }).Check(Many);

    [Fact]
    public void The_same_inputs_lead_to_the_same_state() =>
        Prop.ForAll(Journey.Any, journey => journey.Walk().Json.ShouldBe(journey.Walk().Json)).Check(Many.WithMaxTest(60));

    [Fact]
    public void A_state_that_is_stored_and_loaded_after_every_input_goes_the_same_way() =>
        Prop.ForAll(Journey.Any, journey => journey.Walk(reloads: true).Json.ShouldBe(journey.Walk().Json)).Check(Many.WithMaxTest(60));

    [Fact]
    public void Every_step_ends_where_its_row_says() => Prop.ForAll(Journey.Any, journey =>
    {
        var held = journey with { HoldsReadings = true };
        held.Walk((before, input, talk) =>
        {
            var row = TransitionTable.Rows.SingleOrDefault(r => r.From == before.Phase && r.Input == input.GetType());
            (row?.To ?? [before.Phase]).ShouldContain(talk.State.Phase, $"{before.Phase} {input}");
        });
    }).Check(Many);

    private static void Count(InterviewEffect effect, List<Saying.Probe> sent)
    {
        if (effect is InterviewEffect.Say { What: Saying.Question })
            sent.Clear();
        if (effect is InterviewEffect.Say { What: Saying.Probe probe })
            sent.Add(probe);
        if (effect is InterviewEffect.WithdrawProbe)
            sent.RemoveAt(sent.Count - 1);
    }

    /// <summary>What was said to the present question, kept apart from the machine's own account of it.</summary>
    private sealed class WordsSaid
    {
        private static readonly Phase[] Open = [Phase.Listening, Phase.Reading, Phase.Probing, Phase.Reflecting];
        private readonly Dictionary<string, string> _said = [];

        public void See(InterviewState before, InterviewInput input, Talk talk)
        {
            var isOpen = Open.Contains(PhaseOf(before));
            if (isOpen)
                Note(input);
            var isClosed = isOpen && (!Open.Contains(PhaseOf(talk.State)) || talk.LastSaid.Any(s => s is Saying.Question));
            if (isClosed && _said.Count > 0)
                ShouldHold(talk.Last.OfType<InterviewEffect.KeepAnswer>().ShouldHaveSingleItem().Answer);
            if (isClosed)
                _said.Clear();
            if (isOpen && !isClosed)
                ShouldHold(talk.State.AnswerText);
        }

        private static Phase PhaseOf(InterviewState state) => state.Phase == Phase.Paused ? state.PausedFrom : state.Phase;

        private void Note(InterviewInput input)
        {
            if (input is Said said && !string.IsNullOrWhiteSpace(said.Text))
                _said.TryAdd(said.Id, said.Text);
            if (input is Edited edited && _said.ContainsKey(edited.Id))
                _said[edited.Id] = edited.Text;
            if (input is Deleted deleted)
                _said.Remove(deleted.Id);
        }

        private void ShouldHold(string text)
        {
            foreach (var words in _said.Values)
                text.ShouldContain(words, Case.Sensitive);
        }
    }
}
