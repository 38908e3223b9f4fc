using Rectify.Domain.Organizations;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>Which accounts may send a request at all; what they may do to one case the lifecycle says.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(params AccountRole[] roles) : Attribute
{
    public IReadOnlyList<AccountRole> Roles { get; } = roles;
}

/// <summary>Everybody who is signed in may send this.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowSignedInAttribute : Attribute;

/// <summary>May be sent without signing in: set-up and the system itself. The handler guards itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAnybodyAttribute : Attribute;
