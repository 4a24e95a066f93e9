using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Short forms and names that everybody knows, and names that only a capital tells from plain words.</summary>
internal static class JargonWords
{
    /// <summary>Short forms in capitals that need no explanation (or are not short forms at all).</summary>
    public static FrozenSet<string> CommonAcronyms { get; } = WordList.Of("""
        CEO CFO CTO COO VP HR IT PDF UK US USA EU UN NHS TV PC CD DVD GPS AM PM OK FAQ ID Q&A RSVP ASAP FYI DIY ATM PIN SMS CV BBC
        AI MBA BA BSC MSC PHD GPA TA GCSE NASA IBM BMW USB WIFI WI FI LED UPS HP GE SAT ACT NYC LA SF DC CA NY TX EST PST GMT UTC
        USD EUR GBP INR COVID PPT STAR R&D FBI IRS DMV CPR ER ICU PE GP VIP DJ PR AD BC Q1 Q2 Q3 Q4 H1 H2 II III IV VI VII VIII IX
        NO YES NOT AND THE ALL ANY BUT FOR ONE TWO WHY HOW WHO WHAT WHEN I'M DO DID IS IT'S MY WE OUR SO VERY NEVER ALWAYS ONLY
        S T A R X Y Z XX XXX XYZ ABC APP LTD INC NGO NGOS HQ QR CO2 VAT CCTV TB LLC PLC USED HAD WAS ARE
        """);

    /// <summary>Names of tools that are words of everyday English too: terms only with a capital inside a sentence.</summary>
    public static FrozenSet<string> NamesLikeWords { get; } = WordList.Of("""
        react spark flask airflow snowflake cypress lambda ansible rust flutter puppet hive vault unity tableau rails express
        spring oracle aurora consul envoy sentry node kinesis stripe cucumber postman
        """);

    /// <summary>Names with a capital inside that everybody knows.</summary>
    public static FrozenSet<string> CommonNames { get; } = WordList.Of("""
        LinkedIn YouTube PayPal WhatsApp PowerPoint iPhone iPad iPads iPhones MacBook FaceTime TikTok FedEx McDonald's McDonalds
        eBay WordPress OneDrive DoorDash AirBnB WeChat PhD JavaScript PlayStation SharePoint OneNote GoPro HubSpot QuickBooks DoorDash
        eCommerce CEOs CVs PDFs IDs TVs PCs TAs
        """);
}
