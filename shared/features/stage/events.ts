export type Scene = 'welcome' | 'queue' | 'floor' | 'question' | 'show' | 'pulse' | 'break' | 'thanks' | 'recap';

export type StageEvent =
  | { readonly type: 'stage.directed'; readonly scene: Scene; readonly pinned: boolean }
  | { readonly type: 'stage.followed' }
  | { readonly type: 'stage.blanked'; readonly on: boolean };
