using Rectify.Server.Persistence;

namespace Rectify.Server.Tests.Persistence;

public class DatabaseAddressTests
{
    [Fact]
    public void PostgreSQL_prepares_what_is_asked_often()
    {
        var address = DatabaseAddress.Parse("postgresql:Host=db;Database=rectify;");

        address.ShouldBe(new DatabaseAddress(DatabaseProvider.PostgreSql, "Host=db;Database=rectify;Max Auto Prepare=50"));
    }

    [Theory]
    [InlineData("Host=db;Max Auto Prepare=0")]
    [InlineData("Host=db;maxautoprepare = 20")]
    public void Who_says_how_much_PostgreSQL_prepares_is_left_alone(string connection) =>
        DatabaseAddress.Parse($"postgresql:{connection}").ConnectionString.ShouldBe(connection);

    [Fact]
    public void Other_databases_are_taken_as_they_are_written() =>
        DatabaseAddress.Parse("sqlserver:Server=db;Database=rectify").ConnectionString.ShouldBe("Server=db;Database=rectify");
}
