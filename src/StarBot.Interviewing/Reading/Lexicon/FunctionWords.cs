using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>The small words by which a language shows itself. The foreign lists leave out words that English has too.</summary>
internal static class FunctionWords
{
    public static FrozenSet<string> English { get; } = WordList.Of("""
        the a an and or but if of to in on at by for with from into about over after before between through during without
        i me my we us our you your he him his she her it its they them their this that these those there here who which what when
        where why how is are was were be been being am do does did have has had will would can could should may might must not no
        so as than then also very just because while until since all any some more most other one out up down off again
        i'm i've i'd we've we're it's didn't don't wasn't couldn't that's
        """);

    public static string[] Foreign { get; } =
    [
        // Spanish
        "el la los las un una unos unas de del que y en con por para como pero su sus se lo le les mi nos más muy cuando era fue estaba había tenía porque también yo este esta al sin sobre entonces todo hasta desde donde",
        // Portuguese
        "o os as um uma do da dos das que e em com por para como mas seu sua se ao não eu nós foi era estava tinha quando muito mais também porque então minha meu no na nos nas pelo pela",
        // French
        "le la les un une des du de et en avec pour que qui mais dans sur est était j'ai c'était je nous vous il elle ils ce cette mon ma mes notre nos très quand parce ne pas au aux plus alors ont avait avons d'une d'un",
        // German
        "der das und ich wir ein eine einen einem einer nicht mit auf für von dem den des zu zum zur ist sind hatte hatten habe haben wurde wurden als auch aber sich bei nach über unser unsere mein meine dass wenn dann sehr noch durch um im",
        // Italian
        "il lo gli le un uno una di del della dei che e è con per come ma non mi ci si nel nella sono era stato abbiamo ho avevo quando molto più anche perché mio mia nostro questo questa alla al",
        // Dutch
        "de het een en van ik wij niet met op voor dat die te zijn waren had hadden heb hebben maar ook als bij naar om uit onze ons mijn deze dit er nog heel toen werd",
        // Polish, Czech
        "i w na z że się nie jest był była było do jak ale po przez dla czy tym które który mnie moja jako byl jsem jsme že na se který když ale pro",
        // Swedish, Danish, Norwegian
        "och att det som på är en ett jag vi inte med för av till var hade men också när min mitt vår og jeg ikke det til har blev var da",
        // Turkish
        "ve bir bu için çok ile de da ben biz benim bizim ama daha sonra gibi olarak olan vardı değil kadar",
        // Indonesian, Malay
        "yang dan di saya kami untuk dengan dari ini itu tidak pada adalah kita ke akan juga karena sebagai oleh dalam",
        // Romanian
        "și în de la cu un o pe nu că din mai este sunt am fost pentru care eu noi meu dar când foarte",
    ];
}
