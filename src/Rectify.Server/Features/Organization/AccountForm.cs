using Rectify.Domain.Organizations;

namespace Rectify.Server.Features.Organization;

/// <summary>A new account while it is being filled in.</summary>
public sealed class AccountForm
{
    public string? Name { get; set; }

    public string? Post { get; set; }

    public Guid? UnitId { get; set; }

    public string? UserName { get; set; }

    public IReadOnlyList<AccountRole> Roles { get; set; } = [];

    public string Password { get; } = OneOffPassword.Create();

    public CreateAccount ToCommand(Guid? person) => new()
    {
        PersonId = person,
        Name = Name?.Trim(),
        Post = string.IsNullOrWhiteSpace(Post) ? null : Post.Trim(),
        UnitId = UnitId ?? Guid.Empty,
        UserName = UserName,
        Password = Password,
        Roles = Roles,
    };
}
