import { pageRoles, type PageRole } from '../../../../shared/kernel/roles.ts';
import { pageTexts } from '#texts/surfaces/pages';

type LinkTexts = { readonly [role in PageRole]: { readonly name: string; readonly use: string } };

/** What each staff link is called, and whom it is for, whichever page it leads to. */
export const staffLinkTexts = Object.assign({}, ...Object.values(pageTexts).map(({ links }) => links)) as LinkTexts;

/** In the order people need them. */
export const linkOrder = ['join', ...pageRoles] as const;
