// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IMeasures} from "../interfaces/IMeasures.sol";
import {ISeals} from "../interfaces/ISeals.sol";
import {BatchMeasure, BatchSlot} from "../types/BatchSlot.sol";
import {ActorId, BatchKey, SealId} from "../types/Ids.sol";
import {SealSlot} from "../types/SealSlot.sol";
import {Acting} from "./Acting.sol";

/// @dev What both the Registry and its annex tell from the slots.
abstract contract Views is Acting {
    function _sealRecord(SealId seal) internal view returns (ISeals.SealRecord memory record) {
        SealSlot slot = _seals[seal];
        record.certificate = slot.certificate();
        record.total = slot.total();
        record.count = slot.count();
        record.sealedAt = slot.sealedAt();
        record.cancelled = slot.isCancelled();
        record.countersigned = slot.isCountersigned();
        record.measure = slot.measure();
        record.measuredAt = slot.measuredAt();
    }

    /// @dev A body's last measure on a batch; nobody is the body of what is on no record.
    function _bodysMeasure(BatchKey batch, BatchSlot slot, ActorId controlBody) internal view returns (BatchMeasure) {
        if (ActorId.unwrap(controlBody) == 0) return BatchMeasure.wrap(0);
        if (controlBody == slot.body()) return slot.bodys();
        return slot.isShared() ? _furtherMeasures[batch][controlBody] : BatchMeasure.wrap(0);
    }

    function _measuresOn(BatchKey batch, ActorId controlBody)
        internal
        view
        returns (IMeasures.MeasureRecord memory byInspector, IMeasures.MeasureRecord memory byControlBody)
    {
        BatchSlot slot = _batches[batch];
        byInspector = _record(slot.inspectors(), true);
        byControlBody = _record(_bodysMeasure(batch, slot, controlBody), false);
    }

    function _record(BatchMeasure measure, bool byInspector) private pure returns (IMeasures.MeasureRecord memory) {
        bool placed = BatchMeasure.unwrap(measure) != 0;
        return IMeasures.MeasureRecord(measure.kind(), measure.sequence(), placed && byInspector, measure.time());
    }
}
