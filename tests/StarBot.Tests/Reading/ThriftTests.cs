using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class ThriftTests
{
    [Fact]
    public void An_answer_of_three_hundred_words_is_read_with_less_than_two_hundred_kilobytes()
    {
        var library = PackLibrary.Of(BuiltInPacks.Amazon);
        var answer = string.Join(' ', Enumerable.Repeat(Answers.Whole, 4));
        var words = AnswerReader.Read(answer, new ReadingContext(), library).Length.Words;
        words.ShouldBeInRange(280, 400);

        var before = GC.GetAllocatedBytesForCurrentThread();
        AnswerReader.Read(answer, new ReadingContext(), library);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000);
    }
}
