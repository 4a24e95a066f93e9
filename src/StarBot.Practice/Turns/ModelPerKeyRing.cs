using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace StarBot.Practice.Turns;

/// <summary>
/// EF keeps a model for each context type; ours also depends on the key ring whose protector its converters hold. It is kept as long as
/// that key ring, and is whole before anybody has it: EF's own cache has room for few, and completes one on first use by whoever comes.
/// </summary>
public sealed class ModelPerKeyRing(ModelSourceDependencies dependencies) : ModelSource(dependencies)
{
    private readonly ConditionalWeakTable<IDataProtector, Kept> _models = new();

    public override IModel GetModel(DbContext context, ModelCreationDependencies modelCreationDependencies, bool designTime)
    {
        ArgumentNullException.ThrowIfNull(modelCreationDependencies);
        if (context is not PracticeDb db)
            return base.GetModel(context, modelCreationDependencies, designTime);
        var kept = _models.GetOrCreateValue(db.Protector);
        lock (kept)
        {
            var initializer = modelCreationDependencies.ModelRuntimeInitializer;
            var log = modelCreationDependencies.ValidationLogger;
            kept.DesignTime ??= initializer.Initialize(
                CreateModel(context, modelCreationDependencies.ConventionSetBuilder, modelCreationDependencies.ModelDependencies), designTime: true, log);
            return designTime ? kept.DesignTime : kept.Runtime ??= Whole(initializer.Initialize(kept.DesignTime, designTime: false, log));
        }
    }

    private static IModel Whole(IModel model)
    {
        model.GetRelationalModel();
        return model;
    }

    private sealed class Kept
    {
        public IModel? DesignTime { get; set; }

        public IModel? Runtime { get; set; }
    }
}
