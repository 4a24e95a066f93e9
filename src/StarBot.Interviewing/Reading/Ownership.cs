namespace StarBot.Interviewing.Reading;

/// <summary>"I" against "we" in what was done (Amazon's STAR page: use "I" versus "we" statements).</summary>
internal static class Ownership
{
    public static OwnershipReading Of(Clues[] clues, StarPart[] parts)
    {
        var (i, we, allI, allWe) = (0, 0, 0, 0);
        for (var s = 0; s < clues.Length; s++)
        {
            allI += clues[s].I;
            allWe += clues[s].We;
            if (parts[s] != StarPart.Action)
                continue;
            i += clues[s].I;
            we += clues[s].We;
        }

        // Where no action was made out, the whole telling stands in for it.
        if (i + we == 0)
            (i, we) = (allI, allWe);
        return new OwnershipReading(i, we, we > i);
    }
}
