/** On every screen that tells of it: a phone says it first, so nothing stands here that only other pages say. */
export const onStageText = 'On the big screen';
