using System.Text.Json;

namespace StarBot.Review;

/// <summary>Many answers, a JSON object a line in and one a line out. A line that cannot be answered is told; the others still are.</summary>
public static class JsonLines
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The exit code: 0 when every line was answered.</summary>
    public static async Task<int> RunAsync(Reviewer reviewer, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        ArgumentNullException.ThrowIfNull(input);
        var exit = 0;
        for (var number = 1; await input.ReadLineAsync(stop) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (answered, fault) = Answer(reviewer, line);
            if (answered is not null)
            {
                await output.WriteLineAsync(answered.AsMemory(), stop);
                continue;
            }

            await error.WriteLineAsync($"line {number}: {fault}".AsMemory(), stop);
            exit = 1;
        }

        return exit;
    }

    private static (string? Answered, string? Fault) Answer(Reviewer reviewer, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ReviewRequest>(line, Form) is { } request
                ? (ReviewJson.Line(reviewer.Review(request)), null)
                : (null, Expected("It is null."));
        }
        catch (JsonException e)
        {
            return (null, Expected($"Look at column {(e.BytePositionInLine ?? 0) + 1}."));
        }
        catch (UnknownPrincipleException e)
        {
            return (null, e.Message);
        }
    }

    private static string Expected(string found) =>
        $"This is no JSON object with the texts \"id\", \"question\", \"principle\" and \"answer\". {found}";
}
