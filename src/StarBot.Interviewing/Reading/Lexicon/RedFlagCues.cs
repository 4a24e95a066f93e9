namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>
/// What the interview coach says not to say ("I let my boss handle it", "I wasn't sure how to handle it", "the customer is
/// always right"), with its near relatives, and ways to decline.
/// </summary>
internal static class RedFlagCues
{
    public static IEnumerable<(Cue Cue, double Weight, string Phrases)> Groups { get; } =
    [
        (Cue.Boss, 1.0, """
            let my|the ? boss|manager|supervisor|lead|director ? handle|deal|decide|take|sort
            left it to|with my|the ? boss|manager|supervisor|lead
            passed|handed|gave|pushed it ? to my|the ? boss|manager|supervisor
            my|our ? boss|manager|supervisor handled it|that|this
            my|our ? boss|manager|supervisor dealt with
            my|our ? boss|manager|supervisor took care of
            my|our ? boss|manager|supervisor sorted it
            asked my|the ? boss|manager|supervisor to handle|deal|step|take|talk|speak|sort
            told my|the ? boss|manager|supervisor to handle|deal
            so my|the boss|manager|supervisor could handle|deal
            my|our ? boss|manager|supervisor ? decided everything
            my|our boss|manager|supervisor told me to so
            just did what i was told
            did what my|the boss|manager|supervisor told|said
            """),
        (Cue.Unsure, 1.0, """
            wasn't|weren't ? sure how to
            wasn't|weren't ? sure what to
            was|were not ? sure how to
            was|were not ? sure what to
            was|were unsure how to
            was|were unsure what to
            was|were unsure about what|how to
            didn't ? know how to handle|deal|react|respond
            didn't ? know what to do|say
            did not ? know how to handle|deal|react|respond
            did not ? know what to do|say
            had no idea how to handle|deal|react|respond
            had no idea what to do|say
            had no clue what|how to
            was at a loss
            """),
        (Cue.CustomerRight, 1.0, """
            customer|client|guest is always right
            customers|clients|guests are always right
            customer's|client's always right
            gave them|him|her what ? they|he|she wanted|asked
            gave them|him|her whatever they|he|she wanted
            gave the customer|client|guest what|whatever they|he|she wanted
            gave in to the customer|client
            did whatever they|he|she|the customer|client wanted|asked
            """),
        (Cue.Blame, 1.0, """
            their|his|her fault
            not my fault
            wasn't my fault
            was not my fault
            the fault of
            fault of the|my|our
            he|she|they was|were to blame
            he|she|they is|are to blame
            to blame for
            i blame|blamed the|them|him|her|my
            he|she|they messed|screwed it|this|that|up
            messed up and i had to
            he|she|they didn't ? bother|care|listen
            he|she|they did not ? bother|care|listen
            never bothered to
            couldn't be bothered
            he|she|they was|were ? lazy|incompetent|useless|stupid|clueless|hopeless
            manager|boss|colleague|coworker|team|they ? is|was|were ? lazy|incompetent|useless|stupid|clueless|hopeless
            because he|she|they ? failed|forgot|refused|neglected
            because the other team|department ? failed|forgot|refused|neglected|didn't|did
            he|she|they ? dropped the ball
            team|department|manager|boss|colleague dropped the ball
            let me down
            let us down
            through no fault of
            nothing i could do
            nothing to do with me
            had nothing to do with
            """),
        (Cue.Refusal, 1.0, """
            i don't ? have an|any|one|a ? example|examples|story
            i do not ? have an|any|one|a ? example|examples|story
            don't ? have an|any example|examples|story
            don't really have one
            i can't|cannot ? think of
            can't|cannot ? think of one|any|anything|an|a
            can't come up with
            couldn't think of
            nothing comes to mind
            nothing ? to ? mind
            i don't ? know
            i do not know
            dont ? know
            no idea
            i have no ? example|idea|story
            i've never had
            i have never had
            never had|experienced|faced|been in that|this|such|a|anything
            that has never happened
            that never happened
            hasn't happened to me
            i'd rather not
            i would rather not
            i prefer not to
            prefer not to answer
            can we skip
            can i skip
            skip this
            skip it
            next question
            no example
            no examples
            not applicable
            i pass
            i'll pass
            i will pass
            pass on this|that
            ask me something else|another
            another question please
            """),
    ];
}
