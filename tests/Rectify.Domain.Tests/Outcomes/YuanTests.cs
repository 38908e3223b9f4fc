using System.Globalization;
using Rectify.Domain.Outcomes;

namespace Rectify.Domain.Tests.Outcomes;

/// <summary>Money as documents print it, and never rounded.</summary>
public class YuanTests
{
    [Theory]
    [InlineData("0", "0元")]
    [InlineData("0.5", "0.5元")]
    [InlineData("800.50", "800.5元")]
    [InlineData("9999.99", "9999.99元")]
    [InlineData("10000", "1万元")]
    [InlineData("125000", "12.5万元")]
    [InlineData("1234500", "123.45万元")]
    [InlineData("1234550", "1234550元")]
    [InlineData("10000.01", "10000.01元")]
    [InlineData("1000000000000", "100000000万元")]
    public void In_ten_thousands_where_two_decimals_say_it_all(string amount, string text) =>
        Yuan.Text(decimal.Parse(amount, CultureInfo.InvariantCulture)).ShouldBe(text);
}
