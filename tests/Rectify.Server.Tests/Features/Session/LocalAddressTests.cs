using Rectify.Server.Features.Session;

namespace Rectify.Server.Tests.Features.Session;

/// <summary>After signing in nobody is sent to another site.</summary>
public class LocalAddressTests
{
    [Theory]
    [InlineData("/work")]
    [InlineData("/ledger?unit=3&page=2")]
    [InlineData("/")]
    public void An_address_of_this_site_is_kept(string address) =>
        LocalAddress.Or(address, "/otherwise").ShouldBe(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("work")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public void Any_other_is_replaced(string? address) =>
        LocalAddress.Or(address, "/otherwise").ShouldBe("/otherwise");
}
