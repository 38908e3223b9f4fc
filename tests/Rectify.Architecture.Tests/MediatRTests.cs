namespace Rectify.Architecture.Tests;

/// <summary>MediatR is used through a handful of interfaces and wired in one file, so that it can be replaced in a day.</summary>
public class MediatRTests
{
    private static readonly string[] Everywhere =
    [
        "IBaseRequest", "IRequest", "IRequest`1", "IRequestHandler`1", "IRequestHandler`2", "IPipelineBehavior`2", "RequestHandlerDelegate`1",
        "INotification", "INotificationHandler`1", "IMediator", "Unit",
    ];

    private static readonly string[] Wiring = ["Mediator", "ServiceFactory"];

    [Fact]
    public void Only_its_plainest_parts_are_used()
    {
        using var module = House.Module(House.Server);
        var used = module.GetTypeReferences().Where(type => type.Namespace.StartsWith("MediatR", StringComparison.Ordinal))
            .Select(type => type.Name).ToList();

        used.ShouldContain("IRequestHandler`2");
        used.Except(Everywhere).Except(Wiring).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_registered_in_one_file() =>
        House.Sources.Where(file => file.Lines.Any(line => line.Contains("ServiceFactory", StringComparison.Ordinal)))
            .ShouldHaveSingleItem();
}
