using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class LanguageTests
{
    [Theory]
    [InlineData("Trabajé con mi equipo para resolver el problema y al final los clientes quedaron contentos con nosotros.")]
    [InlineData("Ich habe mit dem Kunden gesprochen und wir haben eine Lösung gefunden, die für alle gut war.")]
    [InlineData("J'ai parlé avec le client et nous avons trouvé une solution dans la semaine.")]
    [InlineData("Ho parlato con il cliente e abbiamo trovato una soluzione che non era cara.")]
    [InlineData("Falei com o cliente e encontramos uma solução que não era cara para nós.")]
    [InlineData("Ik heb met de klant gesproken en we hebben een oplossing voor het probleem gevonden.")]
    [InlineData("Rozmawiałem z klientem i znaleźliśmy rozwiązanie, które nie było drogie dla firmy.")]
    [InlineData("Я поговорил с клиентом и мы нашли решение.")]
    [InlineData("客户很生气，我给他打了电话。")]
    [InlineData("تحدثت مع العميل ووجدنا حلا")]
    public void Other_languages_are_told_apart(string answer) =>
        Answers.Read(answer).Language.ShouldBe(AnswerLanguage.Other);

    [Theory]
    [InlineData("I am work in kitchen as helper. Chef he say me to clean, I not understand, so I ask other man and he show me how.")]
    [InlineData("Yesterday customer come very angry, product no good. I give him new product and he go happy.")]
    [InlineData("Cut invoice errors 40%, trained nine clerks, replaced spreadsheet")]
    [InlineData("I met José García in São Paulo and we opened a café near the Königsplatz.")]
    [InlineData("pass")]
    public void English_that_is_weak_or_terse_is_English(string answer) =>
        Answers.Read(answer).Language.ShouldBe(AnswerLanguage.English);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("😀 👍🏽")]
    [InlineData("... 42 !")]
    public void Without_a_letter_there_is_nothing_to_read(string answer) =>
        Answers.Read(answer).Language.ShouldBe(AnswerLanguage.NothingToRead);

    [Fact]
    public void What_cannot_be_read_is_not_rated()
    {
        var reading = Answers.Read("Ich habe mit dem Kunden gesprochen und wir haben 20 Prozent gespart.");

        reading.Sentences.ShouldBeEmpty();
        reading.Metrics.ShouldBeEmpty();
        reading.Parts.Action.IsPresent.ShouldBeFalse();
        reading.Length.Words.ShouldBe(12);
    }
}
