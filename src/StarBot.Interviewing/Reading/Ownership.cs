namespace StarBot.Interviewing.Reading;

/// <summary>"I" against "we" (Amazon's STAR page: use "I" versus "we" statements).</summary>
internal static class Ownership
{
    /// <summary>
    /// Counted over the whole telling, "my" and "our" included: where "we" has the setting, the goal and the result, the person is as hard to see as
    /// where "we" has the actions.
    /// </summary>
    public static OwnershipReading Of(Clues[] clues)
    {
        var (i, we) = (0, 0);
        foreach (var c in clues)
        {
            i += c.I + c.Mine;
            we += c.We + c.Ours;
        }

        return new OwnershipReading(i, we, we > i);
    }
}
