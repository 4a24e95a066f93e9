using StarBot.Teams;

namespace StarBot.Configuration;

/// <summary>The section <c>Teams</c>. Empty, Teams is off.</summary>
public static class TeamsSettings
{
    private const string Unauthenticated = nameof(TeamsOptions.DangerouslyAcceptUnauthenticatedActivities);

    /// <summary>The settings; what is wrong with them is noted with the reader.</summary>
    public static TeamsOptions Read(SettingsReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var normal = new TeamsOptions();
        var options = new TeamsOptions
        {
            AppId = reader.Text(Key(nameof(TeamsOptions.AppId))),
            Type = TypeOf(reader) ?? normal.Type,
            TenantId = reader.Text(Key(nameof(TeamsOptions.TenantId))),
            ClientSecret = reader.Secret(Key(nameof(TeamsOptions.ClientSecret))),
            OpenIdMetadataUrl = Secure(reader, nameof(TeamsOptions.OpenIdMetadataUrl))?.Document ?? normal.OpenIdMetadataUrl,
            Issuer = reader.Text(Key(nameof(TeamsOptions.Issuer)))?.TrimEnd('/') ?? normal.Issuer,
            TokenUrl = Secure(reader, nameof(TeamsOptions.TokenUrl))?.Folder ?? normal.TokenUrl,
            DangerouslyAcceptUnauthenticatedActivities = IsUnauthenticated(reader),
        };
        foreach (var fault in Faults(options))
            reader.Add(fault);
        reader.RefuseUnknown(TeamsOptions.Section);
        return options;
    }

    private static IEnumerable<string> Faults(TeamsOptions options)
    {
        if (options is { AppId: null } and not { TenantId: null, ClientSecret: null })
            yield return "Teams is set up by half: set Teams:AppId to the app id of the Azure Bot.";
        if (options.AppId is { } id && !Guid.TryParseExact(id, "D", out _))
            yield return $"Teams:AppId is \"{id}\". Make it the app id of the Azure Bot, such as 11111111-2222-3333-4444-555555555555.";
        if (options.DangerouslyAcceptUnauthenticatedActivities || options.AppId is null)
            yield break;
        if (options is { Type: TeamsAppType.SingleTenant, TenantId: null })
            yield return "Teams:TenantId is empty. A single-tenant bot needs the id of its tenant; for another kind of bot set Teams:Type.";
        if (options is { Type: not TeamsAppType.ManagedIdentity, ClientSecret: null })
            yield return "Teams:ClientSecret is empty. Make one for the app registration, or set Teams:Type to ManagedIdentity.";
        if (options is { Type: TeamsAppType.ManagedIdentity, ClientSecret: not null })
            yield return "Teams:ClientSecret is set, but Teams:Type is ManagedIdentity, which has none. Remove one of the two.";
    }

    private static TeamsAppType? TypeOf(SettingsReader reader)
    {
        if (reader.Text(Key(nameof(TeamsOptions.Type))) is not { } text)
            return null;
        if (Enum.TryParse<TeamsAppType>(text, ignoreCase: true, out var type) && Enum.IsDefined(type) && !char.IsAsciiDigit(text[0]))
            return type;
        reader.Add($"Teams:Type is \"{text}\". Make it one of {string.Join(", ", Enum.GetNames<TeamsAppType>())}.");
        return null;
    }

    /// <summary>Keys and tokens come from there, so nobody may be able to read or change them on the way; this machine is far enough.</summary>
    private static (Uri Document, Uri Folder)? Secure(SettingsReader reader, string name)
    {
        if (reader.Address(Key(name)) is not { } address)
            return null;
        if (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            return (new Uri(address.AbsoluteUri.TrimEnd('/')), address);
        reader.Add($"Teams:{name} is not https. Whoever sits in between could speak in anybody's name.");
        return null;
    }

    /// <summary>Anybody who reaches the host could speak in anybody's name, so it does not start like this where it matters.</summary>
    private static bool IsUnauthenticated(SettingsReader reader)
    {
        if (reader.Text(Key(Unauthenticated)) is not { } text)
            return false;
        if (!bool.TryParse(text, out var isOn))
        {
            reader.Add($"Teams:{Unauthenticated} is \"{text}\". Make it true or false.");
            return false;
        }

        if (isOn && reader.Environment != Environments.Development)
            reader.Add($"Teams:{Unauthenticated} is true, and the environment is {reader.Environment}. It is for the Agents Playground on your own machine: set DOTNET_ENVIRONMENT=Development there, and never here.");
        return isOn;
    }

    private static string Key(string name) => $"{TeamsOptions.Section}:{name}";
}
