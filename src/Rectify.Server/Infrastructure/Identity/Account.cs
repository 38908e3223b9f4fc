using Microsoft.AspNetCore.Identity;

namespace Rectify.Server.Infrastructure.Identity;

/// <summary>A sign-in. Its id is the id of the person it belongs to, so that history and accounts speak of the same one.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>False for somebody who has left: refused at sign-in and at the next check of the cookie.</summary>
    public bool IsActive { get; set; } = true;
}
