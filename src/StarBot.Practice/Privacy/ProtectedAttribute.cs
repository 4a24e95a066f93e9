namespace StarBot.Practice.Privacy;

/// <summary>The column can hold a person's words or a token: it is encrypted with the key ring before it reaches the database.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProtectedAttribute : Attribute;
