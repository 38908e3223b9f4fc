using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Setup;

public sealed partial class SetUpPage
{
    private Refusal? refusal;

    [SupplyParameterFromForm]
    private Entry Input { get; set; } = default!;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        if (await Sender.Send(new IsSetUp()))
            Navigation.NavigateTo("account/sign-in");
    }

    private async Task SetUpAsync()
    {
        try
        {
            await Sender.Send(Input.ToCommand());
        }
        catch (RefusedException refused)
        {
            refusal = refused.Refusal;
            return;
        }

        Navigation.NavigateTo("account/sign-in");
    }

    /// <summary>What belongs to the form alone is checked here, the rest by the use case.</summary>
    internal sealed class Entry
    {
        public string? BureauName { get; set; }

        public string? AdministratorName { get; set; }

        public string? UserName { get; set; }

        public string? Password { get; set; }

        [Compare(nameof(Password), ErrorMessage = "两次输入的密码不一致。请重新输入。")]
        public string? PasswordAgain { get; set; }

        public SetUpBureau ToCommand() => new()
        {
            BureauName = BureauName,
            AdministratorName = AdministratorName,
            UserName = UserName,
            Password = Password,
        };
    }
}
