namespace Rectify.Benchmarks.Measuring;

/// <summary>One line of the table: the product against its reference, measured in the same run.</summary>
internal sealed record Figure(string What, int Findings, Effort Ours, Effort Reference)
{
    public double SpeedRatio => Ours.PerSecond / Reference.PerSecond;

    public double ProcessorRatio => Ours.ProcessorMilliseconds / Reference.ProcessorMilliseconds;
}
