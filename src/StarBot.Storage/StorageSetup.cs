using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>Puts a database and a key ring behind the practice rooms.</summary>
public static class StorageSetup
{
    private const string Sentence = "The key ring fits.";

    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions storage, KeyOptions keys)
    {
        ArgumentNullException.ThrowIfNull(storage);
        if (storage.Provider != "Sqlite")
            throw new StorageRefusedException($"Storage:Provider is \"{storage.Provider}\". Set it to Sqlite.");
        // GCM seals in one pass and costs half of what CBC with a separate hash does. It is for new keys; each key says how it seals.
        services.AddDataProtection().SetApplicationName("StarBot").PersistKeysToFileSystem(DataFolder.Keys(keys))
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddSingleton(provider => provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(PracticeDb.Purpose));
        var connection = DataFolder.ConnectionString(storage);
        services.AddDbContextFactory<PracticeDb>(options => options
            .UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(StorageSetup).Assembly.GetName().Name))
            .ReplaceService<IModelSource, ModelPerKeyRing>());
        services.AddSingleton<ITurnWriter, SqliteTurnWriter>();
        return services;
    }

    /// <summary>Brings the schema up to date and checks that the key ring opens what the database holds.</summary>
    /// <exception cref="StorageRefusedException">It does not; the message says what to restore.</exception>
    public static async Task PrepareAsync(IDbContextFactory<PracticeDb> databases, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(databases);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var alone = await StartLock.TakeAsync(db.Database.GetDbConnection().DataSource, cancellation);
        // Readers go on while one writes; the setting stays with the file.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            await StartLock.RemoveMigrationLockAsync(db, cancellation);
            await db.Database.MigrateAsync(cancellation);
        }

        try
        {
            if (await db.KeyChecks.AsNoTracking().SingleOrDefaultAsync(cancellation) is not null)
                return;
        }
        catch (CryptographicException e)
        {
            throw new StorageRefusedException(
                "The key ring cannot open what the database holds. Restore the folder of keys that belongs to this database (setting Keys:Path), "
                + "or start with another database (setting Storage:ConnectionString).", e);
        }

        db.KeyChecks.Add(new KeyCheckRow { Id = 1, Sealed = Sentence });
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>The storage cannot be used as it is; the message says what to do.</summary>
public sealed class StorageRefusedException(string message, Exception? inner = null) : Exception(message, inner);
