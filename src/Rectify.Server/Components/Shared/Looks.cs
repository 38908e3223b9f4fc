using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Components.Shared;

/// <summary>The colour and word of stages and buckets.</summary>
public static class Looks
{
    /// <summary>Read off the definition, so that a later version's stages have a colour too.</summary>
    public static Tone Tone(this StageDefinition stage) => stage switch
    {
        { Bucket: not StatusBucket.InProgress } => stage.Bucket.Tone(),
        { AwaitsVerification: true } => Shared.Tone.Violet,
        _ when stage.Tasks.Any(task => task.Role == CaseRole.ResponsibleLeader) => Shared.Tone.Orange,
        _ => Shared.Tone.Blue,
    };

    public static Tone Tone(this StatusBucket bucket) => bucket switch
    {
        StatusBucket.InProgress => Shared.Tone.Blue,
        StatusBucket.Completed => Shared.Tone.Green,
        _ => Shared.Tone.Grey,
    };

    public static string Word(this StatusBucket bucket) => bucket switch
    {
        StatusBucket.NotStarted => "未启动",
        StatusBucket.InProgress => "正在推进",
        StatusBucket.Completed => "已完成",
        _ => "撤销移交合并",
    };
}
