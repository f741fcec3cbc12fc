package dev.rolecall.sandbox;

import java.util.NavigableSet;
import java.util.SortedMap;
import software.amazon.awssdk.services.organizations.model.Child;
import software.amazon.awssdk.services.organizations.model.ChildType;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.ListChildrenRequest;
import software.amazon.awssdk.services.organizations.model.ListChildrenResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListParentsRequest;
import software.amazon.awssdk.services.organizations.model.ListParentsResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Parent;
import software.amazon.awssdk.services.organizations.model.ParentType;
import software.amazon.awssdk.services.organizations.model.UpdateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.UpdateOrganizationalUnitResponse;

/** organizations: organizational units and the tree they make. */
final class UnitOperations {

    /** aws-facts.md section 1b. */
    static final int MAX_DEPTH = 5;

    static final int MAX_UNITS = 2_000;

    private UnitOperations() {}

    static CreateOrganizationalUnitResponse create(
            World world, Caller caller, CreateOrganizationalUnitRequest request) {
        Organization organization = world.organization();
        requireParent(organization, request.parentId());
        if (organization.unitNamed(request.parentId(), request.name()).isPresent()) {
            throw OrganizationErrors.duplicateUnit(request.name());
        }
        if (organization.depth(request.parentId()) >= MAX_DEPTH) {
            throw OrganizationErrors.constraint(
                    ConstraintViolationExceptionReason.OU_DEPTH_LIMIT_EXCEEDED,
                    "Units are at most " + MAX_DEPTH + " levels deep");
        }
        if (organization.units().size() >= MAX_UNITS) {
            throw OrganizationErrors.constraint(
                    ConstraintViolationExceptionReason.OU_NUMBER_LIMIT_EXCEEDED,
                    "The organization holds at most " + MAX_UNITS + " units");
        }
        SortedMap<String, String> tags = Tags.ORGANIZATIONS.of(request.tags());
        Unit unit = new Unit(newId(world), request.name(), request.parentId(), tags);
        organization.put(unit);
        return CreateOrganizationalUnitResponse.builder()
                .organizationalUnit(shape(organization, unit))
                .build();
    }

    static String newId(World world) {
        String root = world.organization().facts().rootId();
        return "ou-" + root.substring("r-".length()) + '-' + world.ids().base36(8);
    }

    private static void requireParent(Organization organization, String id) {
        if (!organization.isParent(id)) {
            throw OrganizationErrors.parentNotFound(id);
        }
    }

    private static Unit require(Organization organization, String id) {
        return organization.unit(id).orElseThrow(() -> OrganizationErrors.unitNotFound(id));
    }

    private static OrganizationalUnit shape(Organization organization, Unit unit) {
        return OrganizationalUnit.builder()
                .id(unit.id())
                .arn(organization.facts().unitArn(unit.id()))
                .name(unit.name())
                .build();
    }

    static DescribeOrganizationalUnitResponse describe(
            World world, Caller caller, DescribeOrganizationalUnitRequest request) {
        Organization organization = world.organization();
        return DescribeOrganizationalUnitResponse.builder()
                .organizationalUnit(shape(organization, require(organization, request.organizationalUnitId())))
                .build();
    }

    static UpdateOrganizationalUnitResponse update(
            World world, Caller caller, UpdateOrganizationalUnitRequest request) {
        Organization organization = world.organization();
        Unit unit = require(organization, request.organizationalUnitId());
        if (request.name() != null && !request.name().equals(unit.name())) {
            if (organization.unitNamed(unit.parent(), request.name()).isPresent()) {
                throw OrganizationErrors.duplicateUnit(request.name());
            }
            unit = unit.withName(request.name());
            organization.put(unit);
        }
        return UpdateOrganizationalUnitResponse.builder()
                .organizationalUnit(shape(organization, unit))
                .build();
    }

    static DeleteOrganizationalUnitResponse delete(
            World world, Caller caller, DeleteOrganizationalUnitRequest request) {
        Organization organization = world.organization();
        Unit unit = require(organization, request.organizationalUnitId());
        if (!organization.unitsIn(unit.id()).isEmpty()
                || !organization.accountsIn(unit.id()).isEmpty()) {
            throw OrganizationErrors.unitNotEmpty(unit.id());
        }
        organization.removeUnit(unit);
        return DeleteOrganizationalUnitResponse.builder().build();
    }

    static ListOrganizationalUnitsForParentResponse listForParent(
            World world, Caller caller, ListOrganizationalUnitsForParentRequest request) {
        Organization organization = world.organization();
        requireParent(organization, request.parentId());
        Page<OrganizationalUnit> page = Page.of(
                organization.unitsIn(request.parentId()),
                id -> shape(organization, require(organization, id)),
                new Page.Ask(request.maxResults(), request.nextToken(), OrganizationOperations.PAGE));
        return ListOrganizationalUnitsForParentResponse.builder()
                .organizationalUnits(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static ListChildrenResponse listChildren(World world, Caller caller, ListChildrenRequest request) {
        Organization organization = world.organization();
        requireParent(organization, request.parentId());
        ChildType type = request.childType();
        NavigableSet<String> children = type == ChildType.ACCOUNT
                ? organization.accountsIn(request.parentId())
                : organization.unitsIn(request.parentId());
        Page<Child> page = Page.of(
                children,
                id -> Child.builder().id(id).type(type).build(),
                new Page.Ask(request.maxResults(), request.nextToken(), OrganizationOperations.PAGE));
        return ListChildrenResponse.builder()
                .children(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static ListParentsResponse listParents(World world, Caller caller, ListParentsRequest request) {
        Organization organization = world.organization();
        String child = request.childId();
        String parent = organization
                .account(child)
                .map(Account::parent)
                .or(() -> organization.unit(child).map(Unit::parent))
                .orElseThrow(() -> OrganizationErrors.childNotFound(child));
        ParentType type =
                parent.equals(organization.facts().rootId()) ? ParentType.ROOT : ParentType.ORGANIZATIONAL_UNIT;
        return ListParentsResponse.builder()
                .parents(Parent.builder().id(parent).type(type).build())
                .build();
    }
}
