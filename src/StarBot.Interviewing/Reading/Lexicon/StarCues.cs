namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Phrases by which tellers mark the four parts (the parts as Amazon's STAR page and the interview coach describe them).</summary>
internal static class StarCues
{
    private const double Strong = 2.0;
    private const double Mild = 1.0;

    // Outweighs the "as a result" within it: what follows is a step that was taken, not what came of one.
    private const double Decisive = 3.2;

    public static IEnumerable<(Cue Cue, double Weight, string Phrases)> Groups { get; } =
    [
        (Cue.Situation, Strong, """
            when i was
            when i worked|started|joined|first
            while i was
            while working
            i was working
            i used to work
            in my ? role|job|position|company|internship|team|project
            at my ? role|job|company|internship|university|employer|school|workplace
            during my ? role|job|internship|degree|studies|time|project|semester
            in my ? year
            during the|our|a ? project|semester|summer|pandemic
            as a|an * manager|engineer|analyst|developer|intern|student|consultant|lead|nurse|teacher|assistant
            as a manager|developer|nurse|teacher|student|consultant|cashier|waiter|waitress|intern|tutor|volunteer
            a few years|months|weeks ago
            a couple of years|months|weeks ago
            one time
            there was a|an|one
            there were two|three|many|several|some
            at the time
            at that time
            we were in the middle
            the context
            the background
            the situation
            my first job
            back in
            was going through
            """),
        (Cue.Situation, Mild, """
            we had a|an|to|been
            our team was
            the team was
            the company was
            the project was
            was experiencing|facing|struggling|losing|having|running|using|working|planning|preparing|getting|falling
            were experiencing|facing|struggling|losing|having|running|using|working|planning|preparing|getting|falling
            had been
            had a lot
            kept getting
            i noticed
            i realized|realised
            i found out
            i was told
            halfway through
            midway through
            at first
            initially
            it turned out
            used to
            known for
            i worked for|as|at|in|on|with
            there was
            there were
            due to
            didn't have
            did not have
            unfortunately
            """),
        (Cue.Task, Strong, """
            my ? task|goal|job|role|responsibility|objective|aim|mission|challenge was
            my ? goals|responsibilities|tasks were
            our ? goal|task|objective|aim|mission|challenge was
            the ? goal|task|objective|aim|mission|assignment|challenge was
            the ? challenge|task|goal was to
            the goal|aim|task
            i was|were ? responsible for
            i was ? tasked with|to
            i was ? asked to
            i was assigned
            i was in charge
            i was ? expected|required|supposed to
            we were ? asked|tasked|expected|required|supposed to
            i was charged with
            i had to
            we had to
            i ? needed to
            we ? needed to
            i wanted to
            it was my job|responsibility|task
            it was up to me
            my manager asked|wanted|told me
            my boss asked|wanted|told me
            asked me to
            wanted me to
            i was given
            i had * weeks|days|months|hours to
            needed to be
            had to be
            success would be
            success meant
            my part was
            fell to me
            i knew i
            was to find|make|get|build|reduce|improve|keep|deliver|ensure
            """),
        (Cue.Task, Mild, """
            in order to
            was to
            the deadline was
            by the end of
            the problem was
            to ensure
            to make sure
            was challenging
            needed a|an
            i knew that
            i set out to
            i hoped to
            so that
            i was determined
            without losing|breaking|delaying|compromising|disrupting
            """),
        (Cue.Action, Strong, """
            i decided to
            i started by
            i began by
            the first thing i
            first i
            second i
            third i
            then i
            next i
            finally i
            so i
            instead i
            i then
            i also
            i first
            i immediately
            i took the
            i took time
            i took it
            i made sure
            i made a
            i reached out
            i sat down
            i set up
            i put together
            i came up with
            i worked with|closely
            i suggested|proposed|recommended|convinced|explained
            after that i
            to do this i
            to do so i
            to address this
            i called|asked|talked|spoke|met|told|went
            what i did was
            my ? step was
            my approach was
            the steps i
            to make sure i
            to ensure i
            """),
        (Cue.Action, Mild, """
            we decided to
            i tried to
            i used
            i broke
            i ended up
            so we
            first step
            i had a meeting|conversation|call|discussion
            by doing
            i ensured
            along the way
            i offered
            """),
        (Cue.Action, Decisive, """
            as a result i|we started|began
            as a consequence i|we started|began
            so i've|we've started|begun
            """),
        (Cue.Result, Strong, """
            as a result
            as a consequence
            the ? result was|were|is
            the outcome
            the end result
            the ? impact
            in the end
            at the end
            by the end of the day|week|month|year|quarter|project|season|term|semester
            at the end of the day
            this led to
            which led to
            this resulted in
            which resulted in
            resulting in
            leading to
            led to
            this helped
            that helped
            thanks to this|that|these|my
            because of this|that
            this allowed|enabled|meant
            which allowed|enabled|meant
            within * weeks|days|months|hours
            since then
            ever since
            to this day
            from then on
            from that day
            we were able to
            i was able to
            they were able to
            was able to
            was|were ? successful
            was a ? success
            turned out
            on time
            under budget
            ahead of schedule
            ahead of time
            ended up
            it worked
            paid off
            went well
            went smoothly
            went live
            much better
            got better
            more confident
            saved us
            he|she|they thanked
            he|she|they was|were ? happy|pleased|satisfied|delighted|impressed
            customer|client|team|manager|boss was|were ? happy|pleased|satisfied|delighted|impressed|thrilled
            positive feedback
            great feedback
            good feedback
            received an|the award
            is still used
            are still used
            still in use
            is now used
            are now used
            now used
            became the|a standard
            i got promoted
            was promoted
            i passed
            i finished
            all in all
            the lesson
            lesson learned
            """),
        (Cue.Result, Mild, """
            eventually
            ultimately
            finally the|we|they|he|she|it
            after this|that
            agreed to
            agreed and
            by doing this|so
            it was a
            we achieved|delivered|finished|completed|managed|launched|shipped|won|saved|reduced|increased|improved|met|hit
            the customer|client|team
            our team
            everyone
            looking back
            overall
            not only
            more importantly
            so successful
            so well
            without any
            no longer
            """),
    ];
}
