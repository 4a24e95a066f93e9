namespace StarBot.Configuration;

/// <summary>
/// Where settings come from, the later winning: appsettings.json beside the program (whatever folder it is started from),
/// the environment, the environment with <c>STARBOT_</c> in front, the command line.
/// </summary>
public static class SettingsFiles
{
    private const string FileName = "appsettings.json";

    public static IConfigurationRoot Read(string programFolder, string[] commandLine)
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(programFolder)
                .AddJsonFile(FileName, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables()
                .AddEnvironmentVariables("STARBOT_")
                .AddCommandLine(commandLine)
                .Build();
        }
        catch (InvalidDataException e)
        {
            throw new StartRefusedException([$"{Path.Combine(programFolder, FileName)}: {(e.InnerException ?? e).Message}"]);
        }
    }
}
