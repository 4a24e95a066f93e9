using System.Globalization;
using StarBot.Training;
using StarBot.Training.Answers;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return Commands.Run(args, Console.Out);
}
catch (CorpusFaultException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
