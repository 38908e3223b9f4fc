namespace Rectify.Benchmarks.Measuring;

/// <summary>What was done in a stretch of time, and the processor time that it cost the process that did it.</summary>
internal readonly record struct Effort(long Operations, TimeSpan Time, TimeSpan Processor)
{
    public double PerSecond => Operations / Time.TotalSeconds;

    public double ProcessorMilliseconds => Processor.TotalMilliseconds / Operations;

    public static Effort operator +(Effort one, Effort other) =>
        new(one.Operations + other.Operations, one.Time + other.Time, one.Processor + other.Processor);
}
