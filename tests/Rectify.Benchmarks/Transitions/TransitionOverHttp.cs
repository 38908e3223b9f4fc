using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Measuring;

namespace Rectify.Benchmarks.Transitions;

/// <summary>A transition over HTTP with as many clients as the bureau has units, each signed in as a unit's member.</summary>
internal static class TransitionOverHttp
{
    public static async Task<Figure> Measure(Workbench bench, Contest contest)
    {
        await bench.Prepare(BareEndpoint.Tables);
        await using var product = await ChildServer.Start(ServerProcess.OfProduct, bench.Address);
        await using var reference = await ChildServer.Start(ServerProcess.OfReference, bench.Address);
        var (ours, theirs) = (new List<Client>(), new List<Client>());
        var liaison = await ProductClient.SignIn(product.Http, bench.Bureau.Liaison);
        foreach (var member in bench.Bureau.Members)
        {
            var token = await ProductClient.SignIn(product.Http, member.Person);
            ours.Add(new ProductClient(product.Http, token, liaison, await ReviewedCase.Of(member, bench.Product)));
            theirs.Add(new ReferenceClient(reference.Http, await ReviewedCase.Of(member, bench.Product)));
        }
        return await contest.Run(
            $"transition over HTTP, {ours.Count} clients", bench.Findings, HttpLoad.On(product, ours), HttpLoad.On(reference, theirs));
    }
}
