namespace Rectify.Server.Features.Organization;

/// <summary>One opening of a dialog of the administrator's page.</summary>
public abstract record OrganizationRequest(Type Dialog)
{
    /// <summary>The same for each click in one opening.</summary>
    public string IdempotencyKey { get; } = Guid.NewGuid().ToString("N");
}

/// <summary>A new unit, or another name for one.</summary>
public sealed record UnitDialogRequest(UnitRow? Unit) : OrganizationRequest(typeof(UnitDialog));

/// <summary>An account for a new person, or for one whom the papers name.</summary>
public sealed record AccountDialogRequest(PersonRow? Person) : OrganizationRequest(typeof(AccountDialog));

/// <summary>Other roles for an account.</summary>
public sealed record RolesDialogRequest(PersonRow Person) : OrganizationRequest(typeof(RolesDialog));

/// <summary>Another password for an account.</summary>
public sealed record PasswordDialogRequest(PersonRow Person) : OrganizationRequest(typeof(PasswordDialog));

/// <summary>Closing an account, or opening it again.</summary>
public sealed record ActiveDialogRequest(PersonRow Person) : OrganizationRequest(typeof(ActiveDialog));
