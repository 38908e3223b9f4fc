using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>A filter can be sent to somebody else as an address.</summary>
public class LedgerAddressTests
{
    [Fact]
    public void Every_part_of_a_filter_comes_back_from_its_address()
    {
        var filter = new GetLedger
        {
            SourceId = Guid.CreateVersion7(),
            UnitId = Guid.CreateVersion7(),
            Stage = "PlanReview",
            Bucket = StatusBucket.InProgress,
            Type = RectificationType.Continuing,
            Overdue = true,
            Sustained = false,
            Repeat = true,
            Text = "账 & 款=1",
            After = "XC2019-050",
        };

        LedgerAddress.Read($"http://bureau.example/ledger{LedgerAddress.Write(filter)}").ShouldBe(filter);
    }

    [Fact]
    public void No_filter_needs_no_query() => LedgerAddress.Write(new GetLedger { Text = " " }).ShouldBeEmpty();

    [Theory]
    [InlineData("sourceId=none")]
    [InlineData("bucket=99")]
    [InlineData("type=Sometimes")]
    [InlineData("overdue=perhaps")]
    [InlineData("text=%20")]
    [InlineData("unheard=of")]
    public void What_an_address_says_wrongly_is_left_out(string query) =>
        LedgerAddress.Read($"http://bureau.example/ledger?{query}").ShouldBe(new GetLedger());
}
