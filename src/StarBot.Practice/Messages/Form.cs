using System.Collections.Immutable;

namespace StarBot.Practice.Messages;

/// <summary>A few fields to fill in at once: a modal in Slack, a card or a dialog in Teams, a page, questions one by one in a terminal.</summary>
public sealed record Form(string Id, string Title, ImmutableArray<FormField> Fields, string SubmitLabel)
{
    /// <summary>The same form with what was filled in, and what is wrong with it at the fields that it is about.</summary>
    public Form Again(ImmutableDictionary<string, string> values, ImmutableArray<FieldFault> faults)
    {
        ArgumentNullException.ThrowIfNull(values);
        return this with
        {
            Fields =
            [
                .. Fields.Select(f => f with
                {
                    Value = values.GetValueOrDefault(f.Id, ""),
                    Fault = faults.Where(x => x.FieldId == f.Id).Select(x => x.Words).FirstOrDefault(),
                }),
            ],
        };
    }
}

/// <summary>One field; with choices it is a list to pick from, without it is text.</summary>
public sealed record FormField(string Id, string Label, string Value, ImmutableArray<FormChoice> Choices, string? Help = null)
{
    /// <summary>Several choices may be picked; the value holds them with commas between.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    public bool IsTime { get; init; }

    /// <summary>What is wrong with what was filled in, and what to do about it.</summary>
    public string? Fault { get; init; }

    public bool Holds(FormChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return TakesSeveral ? Value.Split(',').Contains(choice.Value) : Value == choice.Value;
    }
}

public sealed record FormChoice(string Value, string Label);

/// <summary>Why a field cannot be taken as it was filled in, in words that say what to do.</summary>
public sealed record FieldFault(string FieldId, string Words);
