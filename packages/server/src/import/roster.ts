import type { parentRoles, staffRoles, Version } from './oneroster/tables.js';

/** A school as its own files name it. */
export interface RosterSchool {
  /** The id in the source, opaque and stable from file to file. */
  readonly sourceId: string;
  readonly name: string;
  /** For people, in England usually the URN or the establishment number. */
  readonly identifier?: string;
}

/** An id of a person in another system: `{ type: 'LDAP', id: 'aw12' }`. */
export interface UserId {
  readonly type: string;
  readonly id: string;
}

/**
 * Somebody in one school. Who belongs to several schools is listed once for each, with the same source id: a person is
 * told by school and source id together.
 */
interface RosterPerson {
  readonly sourceId: string;
  /** The source id of the school. */
  readonly school: string;
  readonly given: string;
  readonly family: string;
  /** What the person is called, where it differs from the given name. */
  readonly preferred?: string;
  readonly userIds: readonly UserId[];
  /** False for somebody whose time in the role has ended. Who is not in the roster at all has left. */
  readonly active: boolean;
  /** What the MIS says of signing in. Many leave it false for pupils without an account, so it is no sign of a leaver. */
  readonly enabled: boolean;
}

export interface RosterPupil extends RosterPerson {
  readonly middle?: string;
  /** The English year group: 0 reception, 1 to 13; where the pupil's own entry has none, that of the registration group. */
  readonly yearGroup?: number;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
  /** What people at the school call the pupil's number; attendance files refer to pupils by it. */
  readonly identifier?: string;
}

export type StaffRole = (typeof staffRoles)[number];
export type ParentRole = (typeof parentRoles)[number];

export interface RosterStaff extends RosterPerson {
  /** The role in the words of OneRoster. It grants nothing by itself: what a role may see is decided where roles are given. */
  readonly role: StaffRole;
}

export interface RosterParent extends RosterPerson {
  /** `relative` says nothing about parental responsibility. */
  readonly role: ParentRole;
  /** The source ids of the pupils in this school to whom the parent is tied; never empty. */
  readonly pupils: readonly string[];
}

export interface RosterGroup {
  readonly sourceId: string;
  readonly school: string;
  readonly title: string;
  /** A registration group is what OneRoster calls a homeroom. */
  readonly kind: 'registration' | 'class';
  /** Where the whole group is of one year. */
  readonly yearGroup?: number;
}

/** A person in a group. The person is one of the group's school. */
export interface RosterMembership {
  /** The source id of the group. */
  readonly group: string;
  /** The source id of a pupil, or of a member of staff for the other roles. */
  readonly person: string;
  /** `staff` helps or oversees (aide, proctor, administrator) and does not teach the group. */
  readonly role: 'pupil' | 'teacher' | 'staff';
  /** The first day, `YYYY-MM-DD`. */
  readonly from?: string;
  /** The first day no longer in the group, as OneRoster counts. */
  readonly to?: string;
}

/** The people and groups of one or more schools, whole: who is not in it is not there. */
export interface Roster {
  readonly version: Version;
  /** The system that made the files, by its own account. */
  readonly system?: string;
  readonly schools: readonly RosterSchool[];
  readonly pupils: readonly RosterPupil[];
  readonly staff: readonly RosterStaff[];
  readonly parents: readonly RosterParent[];
  readonly groups: readonly RosterGroup[];
  readonly memberships: readonly RosterMembership[];
}
