using System.Numerics;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Names features by number, so that reading an answer makes no strings. The numbers are part of the weights file: changing this means fitting anew.</summary>
internal static class Hashing
{
    public static uint Of(ReadOnlySpan<char> word)
    {
        var h = 2166136261u;
        foreach (var c in word)
            h = (h ^ c) * 16777619u;
        return Finish(h);
    }

    public static uint Mix(uint a, uint b) => Finish((a * 0x9E3779B1u) + BitOperations.RotateLeft(b, 13) + 0x7F4A7C15u);

    public static uint Mix(uint a, uint b, uint c) => Mix(Mix(a, b), c);

    public static uint Mix(uint a, uint b, uint c, uint d) => Mix(Mix(Mix(a, b), c), d);

    private static uint Finish(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6Bu;
        h ^= h >> 13;
        h *= 0xC2B2AE35u;
        return h ^ (h >> 16);
    }
}
