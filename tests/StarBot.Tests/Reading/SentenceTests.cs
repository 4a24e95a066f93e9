namespace StarBot.Tests.Reading;

public class SentenceTests
{
    [Theory]
    [InlineData("I asked Dr. Brandt, e.g. about the dose. She agreed.", 2)]
    [InlineData("We saved $2.5M in 1.5 years. I was proud.", 2)]
    [InlineData("\"Why now?\" she asked. I told her.", 2)]
    [InlineData("It was late... but I stayed. Then I left!", 2)]
    [InlineData("I met J. Okafor at 7 a.m. on a Monday. We talked.", 2)]
    [InlineData("It worked.Then we shipped it.", 2)]
    [InlineData("I moved it to Node.js and it worked.", 1)]
    [InlineData("Was it fair?! I asked him.", 2)]
    public void Full_stops_that_end_nothing_do_not_split(string answer, int sentences) =>
        Answers.SentencesOf(answer).Length.ShouldBe(sentences);

    [Fact]
    public void Bullets_and_list_numbers_are_not_part_of_the_sentence() =>
        Answers.SentencesOf("- I called the driver\n• I rented a van\n1. I drove it myself\n2) I paid the toll")
            .ShouldBe(["I called the driver", "I rented a van", "I drove it myself", "I paid the toll"]);

    [Fact]
    public void Each_chat_message_is_a_sentence_of_its_own() =>
        Answers.SentencesOf("the boiler broke\ni called the plumber\nhe came at noon").Length.ShouldBe(3);

    [Fact]
    public void A_message_that_breaks_off_goes_on_in_the_next() =>
        Answers.SentencesOf("i called the plumber and\nasked him to come").Length.ShouldBe(1);

    [Fact]
    public void A_blank_line_always_ends_a_sentence() =>
        Answers.SentencesOf("i called the plumber and\n\nhe came").Length.ShouldBe(2);

    [Fact]
    public void Headings_that_the_candidate_wrote_are_no_sentences() =>
        Answers.SentencesOf("Situation: The lift broke.\nTask: I had to fix it.\nAction:\nI called.\nResult: It ran again.")
            .ShouldBe(["The lift broke.", "I had to fix it.", "I called.", "It ran again."]);
}
