namespace Rectify.Workflows.Tests.Diagrams;

public class LifecyclePageTests
{
    [Fact]
    public void The_page_in_the_repository_says_what_the_definitions_say()
    {
        if (Environment.GetEnvironmentVariable(LifecyclePage.RewriteSwitch) == "1")
            File.WriteAllText(LifecyclePage.Path, LifecyclePage.Text);

        File.ReadAllText(LifecyclePage.Path).ShouldBe(
            LifecyclePage.Text, $"Write it again: {LifecyclePage.RewriteSwitch}=1 dotnet run --project tests/Rectify.Workflows.Tests");
    }
}
