using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace StarBot.Practice.Turns;

/// <summary>EF caches a model by context type; ours also depends on the key ring whose protector its converters hold.</summary>
public sealed class ModelPerKeyRing : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), context is PracticeDb db ? db.Protector : null, designTime);
}
