using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>
/// Terms of one or several words by trade, written so that a reviewer who knows the trade can read them. An outsider would stop at
/// the ones in <see cref="Strange"/>; those in <see cref="HalfKnown"/> are half understood, and tell that the answer speaks to colleagues.
/// </summary>
internal static class TradeTerms
{
    private static readonly string[] Software =
    [
        """
        kubernetes, k8s, docker, dockerfile, helm chart, kafka, redis, memcached, terraform, jenkins, hadoop, elasticsearch, kibana, logstash, mongodb, postgres,
        postgresql, mysql, cassandra, dynamodb, cosmosdb, firestore, grafana, prometheus, splunk, datadog, pagerduty, opsgenie, nginx, haproxy, rabbitmq, graphql,
        grpc, protobuf, webpack, redux, django, laravel, numpy, pandas, pytorch, tensorflow, xgboost, jupyter, bigquery, redshift, databricks, dbt, figma, github,
        gitlab, bitbucket, hibernate, selenium, playwright, junit, pytest, jmeter, maven, gradle, vue, angular, typescript, kotlin, golang, scala, cobol, perl,
        powershell, zendesk, semgrep, jira, ec2, s3, i18n, l10n, n+1
        """,
        """
        microservice, micro service, monolith, middleware, backend, back end, frontend, endpoint, webhook, idempotent, idempotency, sharding, shard, mutex, semaphore,
        deadlock, race condition, threadpool, thread pool, connection pool, multithreading, multithreaded, multiprocessing, concurrency, asynchronous, async, queueing,
        message queue, dead letter, event bus, pub sub, latency, throughput, p90, p95, p99, regex, cron, cronjob, cron job, daemon, refactor, refactored, refactoring,
        codebase, code base, repo, monorepo, schema, normalization, denormalized, indexing, query plan, execution plan, slow query, composite index, full scan, backfill,
        backfilled, rollback, failover, failed over, replica, read replica, replication, autoscaling, auto scaling, load balancer, load balancing, containerized,
        orchestration, serverless, runtime, compiler, bytecode, payload, serialization, deserialization, polyfill, linter, devops, sysadmin, hypervisor, firmware, hotfix,
        mainline, upstream, downstream, merge request, merge conflict, feature flag, design doc, tech debt, technical debt, unit test,
        integration test, end to end test, regression test, regression suite, test suite, smoke test, load test, flaky, test harness, mock server, state machine, call stack,
        stack trace, heap, heap dump, garbage collector, garbage collection, memory leak, null pointer, buffer overflow, cache miss, cache invalidation, caching, cached,
        time to live, rate limit, rate limiter, rate limiting, circuit breaker, exponential backoff, retries, timeouts, canary, blue green, runbook, postmortem, post mortem,
        on call rotation, incident commander, error budget, kernel, parser, checksum, hash map, hash table, tokenization, data pipeline, data warehouse, data lake, star schema,
        data model, lineage, ingestion, parquet, batch job, nightly job, nightly build, stored procedure, foreign key, primary key, dataset, embedding, hyperparameter,
        overfitting, backpropagation, regression, classifier, gradient, inference, ablation, feature engineering, feature store, training set, validation set, test set,
        transfer learning, fine tuning, fine tuned, random forest, neural network, deep learning, segmentation model, anomaly detection, autoencoder, f1 score, confusion matrix,
        heteroscedasticity, multicollinearity, eigenvalue, monte carlo, confidence interval, statistical significance, p value, holdout, spot instance, availability zone, pod,
        subnet, vlan, dns, reverse proxy, mainframe, node, watchdog, bootloader, embedded, oscilloscope, device driver, wireframe, design token, user flow,
        information architecture, contextual inquiry, heuristic evaluation, vulnerability, penetration test, threat model, attack surface, phishing simulation, two factor
        authentication, hardware key, pen test, zero day, patching, secret scanning, dependency check, ci pipeline, build pipeline, deployment pipeline, config file,
        environment variable, version control, git, rebase, cherry pick, open source library, spaghetti code, boilerplate, single sign on, web server log, jar file, data logger
        """,
        """
        window function, left join, inner join, outer join, data mart, data lakehouse, looker, power query, k means, logistic regression, gradient
        boosting, feature importance, imputation, ground truth, data drift, model drift, active directory, group policy, domain controller, patch
        panel, virtual machine, change board, exchange server, boot loop, packet loss, spanning tree, trunk port, jitter, rest api, server side
        rendering, client side, hydration, lazy loading, bundle size, minified, web socket, websocket, session token, session handling, cross site
        scripting, sql injection, draw call, shader, collision detection, cocoapods, proguard, sprite, keyframe, rtos, uart, i2c, gpio, jtag,
        exploratory testing, boundary value, bug bash, sanity test, repro steps, test automation framework, page object, locators, headless,
        singleton, dependency injection, factory pattern, observer pattern, inheritance, polymorphism, linked list, binary tree, dynamic programming,
        big o, time complexity, space complexity, brute force, recursion, memoization, distributed system, eventual consistency, strong consistency,
        consensus algorithm, leader election, cap theorem, acid transaction, write ahead log, object storage, block storage, cold start,
        infrastructure as code, immutable infrastructure, service mesh, sidecar, ingress, autoscaler, blast radius, chaos engineering,
        distributed tracing, tracing, observability, telemetry, apache, tomcat, spring boot, flink, snowpipe, pyspark, matplotlib, opencv,
        scikit learn, hugging face, language model, prompt engineering, vector database, quantization, fpga, verilog, vhdl, simulink, matlab,
        solidworks, autocad, ansys, labview, arduino, raspberry pi
        """,
    ];

    private static readonly string[] Business =
    [
        """
        kanban, scrum, epics, burndown, story points, okrs, saas, go to market, churn, cohort, uplift, attribution, upsell, upsold, cross sell, lead scoring, net revenue
        retention, sell through, lookalike, retargeting, control group, a/b test, a/b tests, a/b testing, b2b, b2c, activation event, conversion funnel, funnel, vlookup, heatmap, amortization,
        accrual, ebitda, arbitrage, securitization, derivatives, hedging, covenant, revolver, working capital, general accounts payable, accounts receivable, trial balance,
        fixed asset, cut off testing, cut off test, year end close, month end close, write off, cost to collect, denial rate, default rate, activity based costing, standard cost, cost
        center, cost centre, gross margin, run rate, burn rate, steering committee, hypercare, cutover, cut over, mock cutover, change freeze, gap
        analysis, functional decision table, user acceptance, acceptance criteria, fishbone, ishikawa, root cause, five whys, 8d, kaizen, gemba, takt, poka yoke, six sigma, value stream,
        cycle count, fill rate, safety stock, lead time, bullwhip, dead stock, slow mover, fast mover, demand planning, demand planner, sku, water spider, cross dock, linehaul, line haul, middle mile, last
        mile, backhaul, demurrage, detention charge, incoterms, kitting, drayage, reefer, transshipment, freight forwarder, bill of lading, hold code, bonded, returnship, time to fill, offer to
        joining, competency framework, s&op, fp&a, a/r, a/p, p&l, m&a, id&v, t&e, adverse media, source of wealth, suspicious activity, know your customer, mandate
        type, wire transfer, chargeback, escrow, underwriting, loss ratio, reinsurance, actuarial, e commerce platform
        """,
        """
        basis point, tranche, enterprise value, leverage ratio, mark to market, margin call, term sheet, cap table, pitch book, deferred revenue,
        impairment, intercompany, materiality, substantive testing, working papers, three way match, goods receipt, subrogation, loss adjuster,
        reinsurer, nine box, redundancy consultation, cost per click, cost per acquisition, programmatic, backlinks, brand lift, media mix, drip
        campaign, pipeline coverage, discounted cash flow, net present value, chart of accounts, double entry, journal entries, bank covenant, credit
        line, critical path, earned value, raid log, gantt, work breakdown, definition of done, program increment, value proposition canvas, minimum
        viable product, north star metric, product market fit, go to market strategy, conjoint, net promoter, net promoter score, jobs to be done,
        reorder point, economic order quantity, bill of materials, cross docking, putaway, slotting, letter of credit, tariff code, hs code, vendor
        managed inventory, on time in full, planogram, endcap, statement of work, master service agreement, data processing agreement, service level
        objective, recruitment funnel, boolean search
        """,
    ];

    private static readonly string[] OtherTrades =
    [
        """
        tachycardia, bradycardia, intubation, intubated, sepsis, septic, cannula, cannulated, hypoxia, hypotensive, anaphylaxis, arrhythmia, titrate, titrated, contraindicated,
        contraindication, anticoagulant, warfarin, nebuliser, phlebotomy, subcutaneous, formulary, dosette, datix, sbar, saturation, sats, bloods, crash trolley, early warning score, key stage, pupil premium, phonics, scaffolding, differentiation, progress 8, item level data, question level analysis, child protection plan, child in need, public law
        outline, threshold document, supervision order, section 21, section 20, possession order, affidavit, subpoena, deposition, injunction, conveyancing, indemnity, redline, rebar, formwork, scaffold tag, retaining wall, base shear, superimposed load, self weight, load case, topology optimisation, topology optimization, strain gauge, beach marks, keyway,
        torque, caliper, spindle, tolerances, chromatography, spectrometer, titration, assay, pipette, reagent, glovebox, grignard, perovskite, anechoic, non conformance,
        corrective action, deviation, quarantine, containment, resin, molding, moulding, plc, avionics, sortie, backshell, mise en place, sous vide, par level,
        rack rate, room category, night audit, front of house, back of house, warm transfer, first response, average handling time, queue time
        """,
        """
        snagging, shuttering, screed, soffit, lintel, dry lining, setting out, temporary works, method statement, toolbox talk, variation order,
        groundworks, underpinning, piling, culvert, bill of quantities, clash detection, chiller, air handling unit, switchgear, busbar, earthing,
        isolator, lockout tagout, conduit, unstable approach, glideslope, crosswind, taxiway, deadhead, airworthiness, minimum equipment
        list, wake turbulence, squawk, transponder, roux, commis, chef de partie, bain marie, beurre blanc, blast chiller, tourniquet, haemorrhage,
        hemorrhage, telemetry, central line, pressure ulcer, stoma, epidural, code blue, rapid response, med round, drug
        chart, ketoacidosis, creatinine, troponin, neutropenic, syringe driver, heifer, mastitis, aliquot, centrifuge,
        supernatant, western blot, plasmid, cell line, mobile phase, limit of detection, standard curve, out of specification, batch record,
        cleanroom, bioreactor, peptide, substation, load shedding, harmonics, interlock, inverter, capacitor, resistor, op amp, multimeter, logic
        analyzer, can bus, modbus, ladder logic, setpoint, particulars of claim, limitation period, without prejudice, counterclaim, estoppel, tort,
        voir dire, lien, docket, finite element, boundary condition, mesh, stress concentration, heat exchanger, pressure drop, cavitation, weld seam,
        press brake, cnc machine, lathe, injection molding, gauge r&r, control chart, capability study, first article, change point
        """,
    ];

    private static readonly string[] Halves =
    [
        """
        pull request, dialysis, silage, agronomist, nil by mouth, go live, workstream, triage, calibration, safeguarding, care plan, change request, catheter, pro bono, due diligence, upselling, power of attorney, haulier,
        api, kpi, kpis, roi, crm, aws, os, ui, ux, bi, ml, po, csv, pos, ops, infra, backlog, sprint, standup, retro, roadmap, squad, tech lead, platform team, scrum
        master, pipeline, dashboard, deploy, deployed, deploying, deployment, staging, production environment, rollout, rolled out, rolled back, cluster, server, query, queries,
        script, logs, logging, config, configuration, cache, metadata, repository, automation, migration, migrate, migrated, migrating, legacy, integration, firewall, outage,
        downtime, uptime, monitoring, alert, alerts, bug, debug, debugging, debugged, debugger, patch, patched, commit, merge, merged, python, java, linux, sql, git, spec, specs,
        sensor, algorithm, baseline, metric, benchmark, variance, threshold, segment, conversion, landing page, churned, retention, headcount, deliverable,
        workflow, compliance, audit, auditor, reconciliation, reconcile, reconciled, margin, procurement, vendor, inventory, batch,
        throughput, tooling, work order, yield rate, ticket, tickets, escalation, escalated, tier, on call, module, modules, node, validation, wip
        """,
        """
        agile, waterfall, scope creep, blocker, velocity, risk register, milestone plan, test plan, test case, test coverage, code coverage, defect,
        defects, test environment, severity, router, access point, snapshot, service level, pivot table, macro, clustering, outlier,
        normalized, time series, responsive, frame rate, backorder, stockout, shrinkage, markdown, customs broker,
        impressions, click through rate, keyword, persona, quota, discovery call, requisition, succession planning, applicant tracking, depreciation,
        purchase order, consolidation, deductible, policyholder, arbitration, retainer, commissioning, breaker, transformer, relay, solder,
        ventilator, palliative, charge nurse, codes, protocol, encryption, authentication, credentials, open source, cloud, virtual, plugin,
        parameter, function call, variable, array, parsing, user story, user stories, mvp, html, css, json, xml, app store, analytics, kpi dashboard,
        cross functional, deep dive, action item, sync, bandwidth, alignment, sla, qa, full stack, architecture, architect, timeout, cpu,
        gpu, ram, excel macro, vba, hypothesis
        """,
    ];

    /// <summary>Terms that an outsider would stop at.</summary>
    public static FrozenSet<string> Strange { get; } = Terms([.. Software, .. Business, .. OtherTrades]);

    /// <summary>Terms that most offices know and not everybody else.</summary>
    public static FrozenSet<string> HalfKnown { get; } = Terms(Halves);

    /// <summary>The words that a term of several words begins with.</summary>
    public static FrozenSet<string> Openers { get; } =
        Strange.Concat(HalfKnown).Select(t => t.Split(' ', '&', '/')).Where(words => words.Length > 1).Select(words => words[0]).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Terms(IEnumerable<string> lists) =>
        lists.SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(t => string.Join(' ', WordList.Split(t)))
            .ToFrozenSet(StringComparer.Ordinal);
}
