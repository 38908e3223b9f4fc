namespace Rectify.Workflows.Tests.Walks;

/// <summary>One step of a walk, as drawn: what it comes to depends on what is possible then.</summary>
/// <param name="Pick">Chooses among what is possible, and among what can be entered.</param>
/// <param name="Kind">How sensible the step is; see <see cref="Walker"/>.</param>
/// <param name="Days">Days that pass before it.</param>
/// <param name="Back">How many days before today it takes effect.</param>
/// <param name="Minutes">The clock of the server that records it is so much ahead.</param>
internal sealed record Step(int Pick, int Kind, int Days, int Back, int Minutes);
