using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.Installing;
using StarBot.Practice.Mock;
using StarBot.Practice.People;
using StarBot.Practice.Privacy;
using StarBot.Practice.SignIn;
using StarBot.Practice.Stories;
using StarBot.Practice.Transcripts;

namespace StarBot.Practice.Turns;

/// <summary>All tables. Times are whole milliseconds, which every database compares; <see cref="ProtectedAttribute"/> columns are sealed.</summary>
public sealed class PracticeDb(DbContextOptions<PracticeDb> options, IDataProtector protector) : DbContext(options)
{
    /// <summary>The purpose under which the key ring seals words; changing it makes every stored word unreadable.</summary>
    public const string Purpose = "StarBot.Words.v1";

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<SeenEventRow> SeenEvents => Set<SeenEventRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    public DbSet<StoryRow> Stories => Set<StoryRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<InstallationRow> Installations => Set<InstallationRow>();

    /// <summary>What people said, on platforms that show it.</summary>
    public DbSet<HeardRow> Heard => Set<HeardRow>();

    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    public DbSet<DailyRow> Daily => Set<DailyRow>();

    /// <summary>What people chose to share with their channels.</summary>
    public DbSet<ChannelShareRow> ChannelShares => Set<ChannelShareRow>();

    public DbSet<KeyCheckRow> KeyChecks => Set<KeyCheckRow>();

    /// <summary>One model a key ring: EF keeps models for the whole process, and this one holds the protector.</summary>
    internal IDataProtector Protector => protector;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<ConversationRow>(row =>
        {
            row.HasKey(r => new { r.Workspace, r.Platform, r.Conversation });
            row.HasIndex(r => r.DueAt);
        });
        modelBuilder.Entity<SeenEventRow>(row =>
        {
            row.HasKey(r => new { r.Workspace, r.Key });
            row.HasIndex(r => r.SeenAt);
        });
        modelBuilder.Entity<OutboxRow>(row =>
        {
            row.HasKey(r => new { r.Workspace, r.Platform, r.Conversation, r.Number });
            // Only what has not gone out is in it; a query must say these same two states to use it.
            row.HasIndex(r => new { r.Workspace, r.Platform, r.Conversation, r.Number }).HasFilter("\"State\" IN (0, 1)")
                .HasDatabaseName("IX_Outbox_Unsent");
        });
        modelBuilder.Entity<AnswerRow>(row =>
        {
            row.HasKey(r => new { r.Workspace, r.Person, r.Id });
            // The question's id is in it so that looking for the last questions reads no answers.
            row.HasIndex(r => new { r.Workspace, r.Person, r.GivenAt, r.QuestionId });
        });
        modelBuilder.Entity<StoryRow>(row => row.HasKey(r => new { r.Workspace, r.Person, r.Id }));
        modelBuilder.Entity<PersonRow>(row => row.HasKey(r => new { r.Workspace, r.Person }));
        modelBuilder.Entity<InstallationRow>(row => row.HasKey(r => new { r.Platform, r.Workspace }));
        modelBuilder.Entity<HeardRow>(row => row.HasKey(r => new { r.Workspace, r.Platform, r.Conversation, r.Number }));
        modelBuilder.Entity<TicketRow>(row =>
        {
            row.HasKey(r => r.Hash);
            row.HasIndex(r => r.ExpiresAt);
        });
        modelBuilder.Entity<DailyRow>(row =>
        {
            row.HasKey(r => new { r.Workspace, r.Platform, r.Conversation });
            row.HasIndex(r => r.DueAt);
        });
        modelBuilder.Entity<ChannelShareRow>(row =>
        {
            row.HasKey(r => new { r.Workspace, r.Platform, r.Conversation, r.Code, r.Person });
            row.HasIndex(r => new { r.Workspace, r.Person });
        });
        modelBuilder.Entity<KeyCheckRow>(row => row.Property(r => r.Id).ValueGeneratedNever());
        SealProtectedColumns(modelBuilder);
    }

    private void SealProtectedColumns(ModelBuilder modelBuilder)
    {
        var seal = new ValueConverter<string, string>(open => protector.Protect(open), shut => protector.Unprotect(shut));
        var columns = modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => p.PropertyInfo?.GetCustomAttribute<ProtectedAttribute>() is not null);
        foreach (var column in columns.ToList())
            column.SetValueConverter(seal);
    }

    private sealed class MillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
