namespace Rectify.Domain.Findings;

/// <summary>
/// 整改类型: how a finding is to be rectified. Independent of its status, and not the same as the sustained mark (长期坚持).
/// </summary>
public enum RectificationType
{
    /// <summary>立行立改: to be put right at once.</summary>
    Immediate,

    /// <summary>限期整改: to be put right by its deadline.</summary>
    ByDeadline,

    /// <summary>持续整改, often written 长期坚持 in a ledger's type column: goes on until a dated forecast is met.</summary>
    Continuing,
}
