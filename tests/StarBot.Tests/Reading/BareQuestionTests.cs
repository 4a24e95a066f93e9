using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class BareQuestionTests
{
    [Theory]
    [InlineData("Tell me about a time you missed a deadline.")]
    [InlineData("tell me about a disagreement with your manager")]
    [InlineData("Describe a situation where you had to decide quickly. What did you do?")]
    [InlineData("Can you give me an example of when you simplified something?")]
    [InlineData("\"Have you ever hired someone who was better than you?\"")]
    [InlineData("How do you make sure that your work is of high quality?")]
    [InlineData("What is the most difficult decision you have made?")]
    public void A_question_of_an_interviewer_is_told(string text) => BareQuestion.Is(text).ShouldBeTrue();

    [Theory]
    [InlineData("What can you do?")]
    [InlineData("Can you help me?")]
    [InlineData("How do I stop?")]
    [InlineData("how do you work")]
    [InlineData("hello there")]
    [InlineData("Describe it")]
    [InlineData("When did you last miss a deadline? I missed one in March, and my boss was angry.")]
    public void Talk_with_StarBot_and_an_answer_are_none(string text) => BareQuestion.Is(text).ShouldBeFalse();

    [Theory]
    [InlineData("Tell me about a time you disagreed with your manager.", "Have Backbone; Disagree and Commit")]
    [InlineData("Tell me about a time you went out of your way for a customer.", "Customer Obsession")]
    [InlineData("Tell me about a time you found the root cause of a problem in the data.", "Dive Deep")]
    [InlineData("Tell me about a time you had to do more with a smaller budget.", "Frugality")]
    public void A_plain_question_is_filed_under_its_principle(string question, string principle)
    {
        PrincipleFitter.OfQuestion(question, BuiltInPacks.Amazon.Principles)[0].Name.ShouldBe(principle);
        PrincipleFitter.WordsFor(question, principle).ShouldAllBe(w => question.Contains(w));
    }
}
