using System.Reflection;
using ArchUnitNET.Fluent;
using MediatR;
using Microsoft.AspNetCore.Components;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Rectify.Architecture.Tests;

/// <summary>A use case has one door, with a rule at it, and everybody goes through that door.</summary>
public class UseCaseTests
{
    private static readonly Type[] Requests =
        [.. House.Load(House.Server).GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IBaseRequest)))];

    [Fact]
    public void Every_request_says_who_may_send_it()
    {
        Requests.ShouldNotBeEmpty();

        Requests.Where(type => !type.GetCustomAttributes().Any(IsRule)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_request_has_one_handler()
    {
        var handled = House.Load(House.Server).GetTypes().Where(type => !type.IsAbstract).SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(type => type.GetGenericArguments()[0]);

        handled.ShouldBe(Requests, ignoreOrder: true);
    }

    [Fact]
    public void Pages_send_requests_and_leave_the_database_alone()
    {
        IArchRule rule = Types().That().AreAssignableTo(typeof(ComponentBase)).And().ResideInAssembly(House.Load(House.Server))
            .Should().NotDependOnAny(Types().That().AreAssignableTo(typeof(RectifyDbContext)));

        rule.Evaluate(House.Types).Where(result => !result.Passed).Select(result => result.Description).ShouldBeEmpty();
    }

    private static bool IsRule(Attribute attribute) => attribute is AllowAttribute or AllowSignedInAttribute or AllowAnybodyAttribute;
}
