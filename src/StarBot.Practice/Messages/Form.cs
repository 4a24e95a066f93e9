using System.Collections.Immutable;

namespace StarBot.Practice.Messages;

/// <summary>A few fields to fill in at once: a modal in Slack, a dialog in Teams, questions one by one in a terminal.</summary>
public sealed record Form(string Id, string Title, ImmutableArray<FormField> Fields, string SubmitLabel);

/// <summary>One field; with choices it is a list to pick from, without it is text.</summary>
public sealed record FormField(string Id, string Label, string Value, ImmutableArray<FormChoice> Choices, string? Help = null);

public sealed record FormChoice(string Value, string Label);
