using System.CommandLine;
using StarBot.Configuration;
using StarBot.Interviewing.Reading;

namespace StarBot.Review;

/// <summary><c>starbot review</c>: the critique of an answer from a file or from standard input. Opens no database.</summary>
public static class ReviewCommand
{
    private sealed record Options(
        Argument<FileInfo> File, Option<string?> Question, Option<string?> Principle, Option<Trade> Trade, Option<string> Format, Option<bool> Jsonl);

    public static Command Create(Func<IConfiguration> configuration, Streams streams)
    {
        var options = new Options(
            new Argument<FileInfo>("file") { Arity = ArgumentArity.ZeroOrOne, Description = "A text file with the answer; without one it is read from standard input." }.AcceptExistingOnly(),
            new Option<string?>("--question") { Description = "The question that was answered.", HelpName = "TEXT" },
            new Option<string?>("--principle") { Description = "The principle that the question tests, by name or a part of it.", HelpName = "NAME" },
            new Option<Trade>("--trade") { Description = "The candidate's trade, for advice on length and detail.", HelpName = "sales|technical|other" },
            new Option<string>("--format") { Description = "How the review is written.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json"),
            new Option<bool>("--jsonl") { Description = "Many answers: a JSON object a line in ({\"id\",\"question\",\"principle\",\"answer\"}), one a line out." });
        var command = new Command("review", "Read an answer and write its critique.")
        {
            options.File, options.Question, options.Principle, options.Trade, options.Format, options.Jsonl,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Jsonl) && (result.GetValue(options.Question) ?? result.GetValue(options.Principle)) is not null)
                result.AddError("With --jsonl, each line brings its own question and principle; leave --question and --principle out.");
        });
        command.SetAction((parsed, stop) => RunAsync(parsed, options, configuration, streams, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, Options options, Func<IConfiguration> configuration, Streams streams, CancellationToken stop)
    {
        var reviewer = new Reviewer(Installation.Of(configuration()), parsed.GetValue(options.Trade), TimeProvider.System.GetUtcNow().Year);
        try
        {
            using var file = parsed.GetValue(options.File)?.OpenText();
            if (parsed.GetValue(options.Jsonl))
                return await JsonLines.RunAsync(reviewer, file ?? streams.Input, streams.Output, streams.Error, stop);

            if (file is null && streams.IsTyped)
                await streams.Error.WriteLineAsync("Type or paste the answer, then press Ctrl+D (on Windows Ctrl+Z and Enter) on a line of its own.");
            var answer = await (file ?? streams.Input).ReadToEndAsync(stop);
            var review = reviewer.Review(new ReviewRequest(null, parsed.GetValue(options.Question), parsed.GetValue(options.Principle), answer));
            await streams.Output.WriteAsync(parsed.GetValue(options.Format) == "json" ? ReviewJson.Pretty(review) + "\n" : ReviewText.Plain(review));
            return 0;
        }
        catch (Exception e) when (e is UnknownPrincipleException or IOException or UnauthorizedAccessException)
        {
            await streams.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
