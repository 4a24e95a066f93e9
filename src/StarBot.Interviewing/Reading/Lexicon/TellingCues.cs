namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Phrases that tell how an answer is told: a lesson, an example, a habit, a supposition, filler, a time.</summary>
internal static class TellingCues
{
    public static IEnumerable<(Cue Cue, double Weight, string Phrases)> Groups { get; } =
    [
        (Cue.Lesson, 1.6, """
            i learned|learnt
            i have learned|learnt
            i've learned|learnt
            we learned|learnt
            i ? learned a
            taught me
            taught us
            my lesson
            the lesson
            a lesson
            lesson learned|learnt
            lessons learned|learnt
            my takeaway
            the takeaway
            key takeaway
            it made me realize|realise|aware|understand
            made me realize|realise|understand
            next time
            in hindsight
            looking back
            if i had to do it again
            if i could do it again
            i would do differently
            i'd do differently
            do it differently
            do things differently
            since then i
            from then on
            from that day
            going forward
            i realized|realised how|the importance
            the importance of
            i now ? make|check|ask|always|do|start|write|keep
            i came away
            never made that mistake
            i've ? made sure since
            changed how i
            changed the way i
            """),
        (Cue.Example, 1.0, """
            for example
            for instance
            one example
            an example
            to give an|you
            one time
            there was a|one time
            i remember
            i recall
            one day
            once
            in one case
            recently
            last week|month|year|quarter|summer|spring|autumn|winter|fall
            """),
        (Cue.Habit, 1.0, """
            i always
            i usually
            i often
            i generally
            i typically
            i normally
            i tend to
            i try to
            i like to
            i believe
            i think that
            in general
            it's important
            it is important
            you have|need to
            you can|should|must
            my style|approach|philosophy is
            i am a|an|someone|very|always
            i'm a|an|someone|very|always
            i consider myself
            i value
            i make sure
            i make it
            i never
            when someone
            whenever
            if you
            if there is|are
            day to day
            every day
            every time
            most of the time
            i'm good at
            i am good at
            i use
            i prefer
            i take pride
            """),
        (Cue.Hypothetical, 1.0, """
            i would
            i'd try|start|first|talk|go|ask|probably|make|want|say|speak|take|look
            i would've
            if i were
            if that happened
            if it happened
            if this happened
            i might
            i could imagine
            i'd also
            hypothetically
            """),
        (Cue.Filler, 1.0, """
            you know
            basically
            like i said
            as i said
            kind of
            sort of
            and stuff
            stuff like that
            things like that
            and so on and so forth
            anyway
            to be honest
            honestly
            i mean
            or whatever
            long story short
            blah
            """),
        (Cue.Other, 2.0, """
            does that answer
            does that make sense
            i hope that answers
            that's a good|great question
            that is a good|great question
            thank you for
            thanks for asking
            good question
            great question
            let me think
            to be honest
            as i said
            like i said
            my name is
            i am ? interested in this
            i'm ? looking for
            """),
        (Cue.Introduction, 1.0, """
            my name is
            years of experience
            years' experience
            a little about me
            a bit about me
            about myself
            my background is
            i graduated from
            my strengths are
            my biggest strength is
            my greatest strength is
            """),
        (Cue.Failure, 1.0, """
            i failed
            we failed
            my failure
            my mistake
            i made a ? mistake
            i made an error
            i messed up
            i missed the|a|my|our deadline
            we missed the|a|our deadline
            it was my fault
            i got it wrong
            i was wrong
            i underestimated
            i forgot to
            didn't work out
            i broke production
            """),
        (Cue.Risk, 1.0, """
            risk
            risks
            risky
            risked
            at stake
            gamble
            could have failed
            could have cost
            might have failed
            could go wrong
            worst case
            trade off
            trade offs
            tradeoff
            tradeoffs
            downside
            if it failed
            if i was wrong
            if we lost
            we stood to lose
            """),
        (Cue.Then, 1.0, """
            once
            one day
            one morning
            one evening
            one afternoon
            one night
            one time
            yesterday
            ago
            that day
            that night
            that morning
            that week
            the next day|morning|week
            the same day
            last week|month|year|quarter|summer|spring|autumn|winter|fall
            """),
    ];
}
