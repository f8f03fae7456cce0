import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements, memberAc } from 'better-auth/plugins/organization/access';

/** What the roles may do with the workspace itself; what they may do in the product is the domain's `roleCan`. */
export const accessControl = createAccessControl({
  ...defaultStatements,
  apiKey: ['create', 'read', 'update', 'delete'],
});

export const accessRoles = {
  admin: accessControl.newRole({ ...adminAc.statements, apiKey: ['create', 'read', 'update', 'delete'] }),
  'inbox-manager': accessControl.newRole({ ...memberAc.statements }),
  setter: accessControl.newRole({ ...memberAc.statements }),
  reviewer: accessControl.newRole({ ...memberAc.statements }),
};
