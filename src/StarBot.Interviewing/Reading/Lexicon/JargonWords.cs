using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Terms of a trade that a recruiter or another department may not know, and the short forms that everybody does.</summary>
internal static class JargonWords
{
    /// <summary>Short forms in capitals that need no explanation (or are not short forms at all).</summary>
    public static FrozenSet<string> CommonAcronyms { get; } = WordList.Of("""
        CEO CFO CTO COO VP HR IT PDF UK US USA EU UN NHS TV PC CD DVD GPS AM PM OK FAQ ID Q&A RSVP ASAP FYI DIY ATM PIN SMS CV BBC
        AI MBA BA BSC MSC PHD GPA TA GCSE NASA IBM AWS BMW USB WIFI WI FI LED UPS HP GE SAT ACT NYC LA SF DC CA NY TX EST PST GMT UTC
        USD EUR GBP INR COVID PPT STAR R&D FBI IRS DMV CPR ER ICU PE GP VIP DJ PR AD BC Q1 Q2 Q3 Q4 H1 H2 II III IV VI VII VIII IX
        NO YES NOT AND THE ALL ANY BUT FOR ONE TWO WHY HOW WHO WHAT WHEN I'M DO DID IS IT'S MY WE OUR SO VERY NEVER ALWAYS ONLY
        S T A R X Y Z XX XXX XYZ ABC OS APP LTD INC LLC PLC USED HAD WAS ARE
        """);

    /// <summary>Words and names of software, data, finance, medicine and logistics that an outsider would stop at.</summary>
    public static FrozenSet<string> Terms { get; } = WordList.Of("""
        kubernetes docker kafka redis terraform jenkins hadoop elasticsearch mongodb postgres postgresql mysql
        cassandra dynamodb grafana prometheus splunk datadog nginx rabbitmq graphql grpc protobuf webpack redux
        django laravel numpy pandas pytorch tensorflow xgboost jupyter bigquery databricks figma github gitlab
        bitbucket hibernate selenium junit pytest maven gradle vue angular typescript kotlin golang scala terraform
        microservice microservices middleware backend frontend endpoint endpoints webhook webhooks idempotent idempotency
        sharding shard mutex deadlock threadpool multithreading multiprocessing concurrency asynchronous async queueing latency throughput
        p95 p99 regex cron cronjob daemon refactor refactored refactoring codebase repo repository schema schemas normalization
        denormalized indexing backfill rollback failover autoscaling containerized orchestration
        serverless runtime compiler bytecode mutex payload serialization deserialization tokenization embedding embeddings
        hyperparameter hyperparameters overfitting backpropagation regression classifier gradient inference dataset ablation
        heteroscedasticity multicollinearity eigenvalue devops sysadmin hypervisor firmware hotfix mainline
        upstream downstream linter polyfill wireframe wireframes kanban scrum retro backlog epics
        amortization accrual accruals ebitda arbitrage securitization derivatives hedging covenant reconciliation
        tachycardia triage intubation sepsis cannula hypoxia titrate contraindicated anticoagulant
        demurrage incoterms kitting drayage sku skus kaizen gemba takt
        vlookup heatmap cohort cohorts churn uplift attribution
        """);

    /// <summary>Names of tools that are words of everyday English too: terms only with a capital inside a sentence.</summary>
    public static FrozenSet<string> NamesLikeWords { get; } = WordList.Of("""
        react spark flask airflow snowflake cypress lambda ansible rust flutter puppet
        """);

    /// <summary>Names with a capital inside that everybody knows.</summary>
    public static FrozenSet<string> CommonNames { get; } = WordList.Of("""
        LinkedIn YouTube PayPal WhatsApp PowerPoint iPhone iPad iPads iPhones MacBook FaceTime TikTok FedEx McDonald's McDonalds
        eBay WordPress OneDrive DoorDash AirBnB WeChat PhD JavaScript PlayStation SharePoint OneNote GoPro HubSpot QuickBooks DoorDash
        eCommerce CEOs CVs PDFs IDs TVs PCs TAs
        """);
}
